using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;
using RuleSet = MlsysCatalog.Reading.RuleSet;

namespace MlsysCatalog.Tool;

/// <summary>Asks the compiler's library what the settings files say, so that a build and the tool agree to the letter.</summary>
internal static class CompilerSettings
{
    /// <summary>The settings of lists, by list.</summary>
    /// <exception cref="UnusableInputException">A setting means nothing.</exception>
    public static Func<ListReading, SeveritySettings> Of(List<SettingFile> files, IReadOnlyList<ListReading> lists)
    {
        var configs = SetOf(files);
        var problems = new List<string>();
        var unclear = new HashSet<SettingProblem>();
        var decided = Decided(configs, problems);
        var settings = new Dictionary<string, SeveritySettings>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var options = configs.GetOptionsForSourcePath(SettingFiles.FullPathOf(list)).AnalyzerOptions;
            settings[list.Path] = SeveritySettings.Read(options, unclear).With(decided);
        }

        problems.AddRange(unclear.SelectMany(problem => Describe(problem, files)));
        return problems.Count == 0
            ? list => settings.TryGetValue(list.Path, out var known) ? known : SeveritySettings.Default.With(decided)
            : throw new UnusableInputException(string.Join("\n", problems.Order(StringComparer.Ordinal)));
    }

    // The compiler makes a regular expression of a section's name, and breaks off where none can be made of it.
    private static AnalyzerConfigSet SetOf(List<SettingFile> files)
    {
        try
        {
            return AnalyzerConfigSet.Create(files.ConvertAll(static file => AnalyzerConfig.Parse(file.Text, file.Path)));
        }
        catch (ArgumentException)
        {
            // Any file may be the one.
            foreach (var file in files.Where(_ => files.Count > 1))
            {
                SetOf([file]);
            }

            var names = string.Join(", ", files.Select(static file => Terminal.Safe(FilesBeside.Shortest(file.Path))));
            throw new UnusableInputException($"{names}: the name of a section, between brackets, is none that the compiler can read");
        }
    }

    // What a .globalconfig says holds for all lists and wins, as in a build.
    private static Dictionary<string, FindingSeverity> Decided(AnalyzerConfigSet configs, List<string> problems)
    {
        var global = configs.GlobalConfigOptions;
        problems.AddRange(global.Diagnostics
            .Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
            .Where(static message => message.Contains("MLC", StringComparison.OrdinalIgnoreCase))
            .Select(Terminal.Safe));
        var decided = new Dictionary<string, FindingSeverity>(StringComparer.Ordinal);
        foreach (var rule in RuleSet.All)
        {
            if (global.TreeOptions.TryGetValue(rule.Descriptor.Id, out var report) && SeverityOf(report) is { } severity)
            {
                decided[rule.Descriptor.Id] = severity;
            }
        }

        return decided;
    }

    private static IEnumerable<string> Describe(SettingProblem problem, List<SettingFile> files)
    {
        var places = files.Select(file => (File: file, Span: problem.FindIn(file.Text))).Where(static place => place.Span is not null);
        return places.Select(place => place.File.Describe(place.Span!.Value, problem.Message))
            .DefaultIfEmpty(Terminal.Safe(problem.Message));
    }

    private static FindingSeverity? SeverityOf(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Error => FindingSeverity.Error,
        ReportDiagnostic.Warn => FindingSeverity.Warning,
        ReportDiagnostic.Info => FindingSeverity.Info,
        ReportDiagnostic.Hidden => FindingSeverity.Hidden,
        ReportDiagnostic.Suppress => FindingSeverity.None,
        _ => null,
    };
}

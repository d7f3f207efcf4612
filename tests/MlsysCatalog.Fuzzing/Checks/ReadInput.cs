using MlsysCatalog.Reading;
using MlsysCatalog.Tool;
using RuleSettings = System.Func<MlsysCatalog.Reading.ListReading, MlsysCatalog.Reading.SeveritySettings>;

namespace MlsysCatalog.Fuzzing;

/// <summary>The files of an input, read as the command-line tool reads those of a user, and what is found in them.</summary>
internal sealed class ReadInput
{
    // No such folder is ever asked for; a full path keeps the files apart from those of whoever runs this.
    private const string Folder = "/fuzz/";

    private readonly RuleSettings _severities;
    private readonly KnownFindings _known;
    private (IReadOnlyList<ListReading> Files, IReadOnlyList<CheckedList> Found) _last;

    private ReadInput(IReadOnlyList<EncodedText> texts, IReadOnlyList<ListReading> files, VenueTable venues, RuleSettings severities,
        Baseline? baseline)
    {
        (Texts, Files, Venues, _severities) = (texts, files, venues, severities);
        _known = baseline is null
            ? KnownFindings.None
            : new([baseline], static (baseline, path) => RelativePath.From(RelativePath.FolderOf(baseline.Path), path));
        Index = IndexOf(files);
        Checked = Check(files, Index);
        _last = (files, Checked);
    }

    /// <summary>The files' bytes, decoded, at the places of their readings.</summary>
    public IReadOnlyList<EncodedText> Texts { get; }

    /// <summary>The lists and tables, and what was shipped.</summary>
    public IReadOnlyList<ListReading> Files { get; }

    /// <summary>The venues that the lists were read with.</summary>
    public VenueTable Venues { get; }

    /// <summary>What the files are together.</summary>
    public CatalogIndex Index { get; }

    /// <summary>What is said of each file, the baseline's own mistakes last.</summary>
    public IReadOnlyList<CheckedList> Checked { get; }

    /// <summary>Reads and checks an input.</summary>
    public static ReadInput Of(FuzzInput input)
    {
        var files = new List<ListReading>();
        var texts = new List<EncodedText>();
        var settings = new List<SettingFile>();
        (Baseline Lines, ListReading Reading)? baseline = null;
        foreach (var file in input.Files)
        {
            var text = EncodedText.Of(file.Bytes);
            var path = Folder + file.Name;
            if (file.IsMarkdown)
            {
                files.Add(ListReader.Read(path, text.Text, VenueTable.Default));
                texts.Add(text);
            }
            else if (file.Name == FuzzInput.Settings)
            {
                settings.Add(new(path, text.Text));
            }
            else if (text.Text.Contains('\0', StringComparison.Ordinal))
            {
                // No text: the tool says so and reads nothing.
            }
            else if (file.Name == ShippedFile.FileName)
            {
                files.Add(ShippedFile.Reading(path, text.Text));
                texts.Add(text);
            }
            else
            {
                baseline = (Baseline.Parse(path, text.Text), Baseline.Reading(path, text.Text));
            }
        }

        var venues = VenuesOf(files);
        if (venues != VenueTable.Default)
        {
            for (var i = 0; i < files.Count; i++)
            {
                files[i] = Read(files[i], venues);
            }
        }

        var read = new ReadInput(texts, files, venues, SeveritiesOf(settings, files), baseline?.Lines);
        return baseline is null ? read : read.With(baseline.Value.Reading);
    }

    /// <summary>The file's text, read again.</summary>
    public ListReading Again(ListReading file) => Read(file, Venues);

    /// <summary>What files are together, whatever they have become.</summary>
    public CatalogIndex IndexOf(IReadOnlyList<ListReading> files) => new(files, Venues);

    /// <summary>What is said of files.</summary>
    public IReadOnlyList<CheckedList> Check(IReadOnlyList<ListReading> files)
    {
        // Mending begins with what was just checked, and a second run with what the first one ended with.
        if (!_last.Files.SequenceEqual(files))
        {
            _last = (files, Check(files, IndexOf(files)));
        }

        return _last.Found;
    }

    /// <summary>What <c>check --fix</c> would mend in files.</summary>
    public IEnumerable<Finding> ToMend(IReadOnlyList<ListReading> files)
    {
        var findings = Check(files).SelectMany(static file => file.Reported).Where(static finding => finding.Edits.Count > 0).ToList();
        RuleRunner.Sort(findings);
        return findings;
    }

    private static ListReading Read(ListReading file, VenueTable venues) =>
        file.Kind == ListKind.Shipped ? ShippedFile.Reading(file.Path, file.Text) : ListReader.Read(file.Path, file.Text, venues);

    private static VenueTable VenuesOf(List<ListReading> files) => files
        .Where(static file => file.Kind == ListKind.Venues)
        .OrderBy(static file => file.Path, StringComparer.Ordinal)
        .Aggregate(VenueTable.Default, static (all, table) => all.With(VenueTable.Parse(table.Text, out _)));

    // Settings that mean nothing end the tool with a message; what the lists say is tried without them.
    private static RuleSettings SeveritiesOf(List<SettingFile> settings, List<ListReading> files)
    {
        try
        {
            return settings.Count == 0 ? static _ => SeveritySettings.Default : CompilerSettings.Of(settings, files);
        }
        catch (UnusableInputException)
        {
            return static _ => SeveritySettings.Default;
        }
    }

    private List<CheckedList> Check(IReadOnlyList<ListReading> files, CatalogIndex index)
    {
        var check = new CatalogCheck(index, _severities, _known);
        return [.. files.Select(file => check.Check(file))];
    }

    private ReadInput With(ListReading baseline)
    {
        // What is wrong in a baseline depends on no list.
        var found = new CatalogCheck(Index, _severities).Check(baseline);
        SpanChecks.Check(found, [baseline]);
        return this;
    }
}

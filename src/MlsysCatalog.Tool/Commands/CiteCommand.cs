using System.CommandLine;
using System.Globalization;
using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool;

/// <summary><c>cite</c>: which papers the code of assemblies cites, and where, as files for people and for reference managers.</summary>
internal static class CiteCommand
{
    private const string References = "references";
    private const string StandardOutput = "-";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var code = Arguments.Paths(
            "CODE", "An assembly that was built with MlsysCatalogCitations, or a project of C# or its folder, which is built for this");
        var formats = new Option<string[]>("--format")
        {
            Description = "What to write: REFERENCES.md, references.bib or references.json, again for another one; all of them unless said",
            DefaultValueFactory = static _ => [References, "bibtex", "csl-json"],
        };
        formats.AcceptOnlyFromAmong(References, "bibtex", "csl-json");
        var folder = new Option<string>("--output")
        {
            Description = "The folder to write into, which is made where there is none, or - for standard output",
            HelpName = "FOLDER",
            DefaultValueFactory = static _ => ".",
        };
        var links = new Option<string?>("--source-link")
        {
            Description = "The address that links into the code begin with: that of the repository's root on its host",
            HelpName = "ADDRESS",
        };
        var unlisted = new Option<bool>("--unlisted")
        {
            Description = "Adds to the references what is cited but not, or no longer, listed"
        };
        var uncited = new Option<bool>("--uncited") { Description = "Adds to the references which papers are listed but not cited" };

        var command = new Command("cite", "Writes the papers that code cites, with the places that cite them")
        {
            code, formats, folder, links, unlisted, uncited,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) == StandardOutput && result.GetValue(formats) is not [_])
            {
                result.AddError("Standard output takes one --format.");
            }

            // Here what is not said has no default yet.
            if ((result.GetValue(unlisted) || result.GetValue(uncited))
                && result.GetValue(formats) is { Length: > 0 } asked
                && !asked.Contains(References))
            {
                result.AddError($"--unlisted and --uncited add to the references, so --format has to name {References}.");
            }

            if (result.GetValue(links) is { } address && WebLink.Of(address) is null)
            {
                result.AddError($"--source-link takes an address of the web, not '{address}'.");
            }
        });
        return command.Does((result, output, error) =>
        {
            var target = result.GetRequiredValue(folder);
            var places = result.GetValue(links) is { } address
                ? SourceLinks.To(WebLink.Of(address)!)
                : SourceLinks.From(target == StandardOutput ? "." : target);
            var writers = result.GetRequiredValue(formats).Distinct().Select(format => WriterFor(
                format, new ReferencesWriter(places, result.GetValue(unlisted), result.GetValue(uncited))));
            var bibliography = Read(result.GetRequiredValue(code), error);
            Tell(bibliography, result.GetValue(unlisted), error);
            return Write(bibliography, [.. writers], target, output);
        });
    }

    private static IBibliographyWriter WriterFor(string format, ReferencesWriter references) => format switch
    {
        "bibtex" => new BibTexWriter(),
        "csl-json" => new CslJsonWriter(),
        _ => references,
    };

    private static Bibliography Read(string[] named, TextWriter error)
    {
        var citations = new List<CitationRecord>();
        var catalogs = new List<PaperCatalog>();
        foreach (var code in named)
        {
            var project = ProjectBuild.FindProject(code);
            using var scratch = project is null ? null : new ScratchFolder();
            var assembly = CitingAssembly.Read(scratch is null ? code : ProjectBuild.Build(project!, scratch.Path, error), project, error);
            citations.AddRange(assembly.Citations);
            catalogs.AddRange(assembly.Catalogs);
        }

        return Bibliography.Of(citations, catalogs);
    }

    private static void Tell(Bibliography bibliography, bool isShown, TextWriter error)
    {
        if (bibliography.Unlisted.Count > 0 && !isShown)
        {
            error.WriteLine(
                $"mlsys-catalog: {Count(bibliography.Unlisted.Count, "cited paper is", "cited papers are")} not listed, and so left out; --unlisted shows what cites them");
        }
    }

    private static int Write(Bibliography bibliography, IReadOnlyList<IBibliographyWriter> writers, string folder, TextWriter output)
    {
        foreach (var writer in writers)
        {
            var text = writer.Write(bibliography);
            if (folder == StandardOutput)
            {
                output.Write(text);
                continue;
            }

            Make(folder);
            var file = Path.Combine(folder, writer.FileName);
            WrittenFile.Write(file, text);
            output.WriteLine(
                $"{Terminal.Safe(file)}: {Count(bibliography.Cited.Count, "paper", "papers")}, cited in {Count(bibliography.Cited.Sum(static paper => paper.Citations.Count), "place", "places")}");
        }

        return ExitCode.Clean;
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"Cannot make the folder '{Terminal.Safe(folder)}': {Terminal.Safe(exception.Message)}");
        }
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}

using System.Globalization;
using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool;

/// <summary>Where the links from the references into the code lead.</summary>
internal sealed class SourceLinks
{
    private readonly string _prefix;

    private SourceLinks(string prefix) => _prefix = prefix;

    /// <summary>Links to a host of repositories.</summary>
    /// <param name="address">The address of the repository's root there, at a branch or a revision.</param>
    public static SourceLinks To(string address) => new(address.EndsWith('/') ? address : address + "/");

    /// <summary>Links from a file in a folder to other files of its repository; outside a repository, to files below the folder.</summary>
    public static SourceLinks From(string folder)
    {
        folder = Path.GetFullPath(folder);
        var path = Repository.RootAround(folder) is { } root ? Path.GetRelativePath(root, folder).Replace('\\', '/') : ".";
        return new(string.Concat(path.Split('/').Where(static name => name != ".").Select(static _ => "../")));
    }

    /// <summary>The address of a citation's line, or null where the file is not in the repository.</summary>
    public string? Of(CitationRecord citation) =>
        citation.File.StartsWith('/')
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{_prefix}{WebLink.OfPath(citation.File)}#L{citation.Line}");
}

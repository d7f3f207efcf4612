using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Turns a catalog into C#: the store, and a file for each venue. A venue's file depends on nothing but its own <see cref="VenueFile"/>, so
/// that an edit of one paper's facts changes two texts, however many venues there are.
/// </summary>
internal static class CatalogEmitter
{
    /// <summary>All files of a catalog; none where it has no papers.</summary>
    public static IReadOnlyList<EmittedSource> Emit(CatalogModel model, EmissionOptions options)
    {
        var sources = new List<EmittedSource>();
        if (model.Papers.Count > 0)
        {
            sources.Add(StoreEmitter.Emit(model, options));
            foreach (var file in VenueFile.Of(model, options.HasDocs))
            {
                sources.Add(VenueEmitter.Emit(file, options));
            }
        }

        return sources;
    }
}

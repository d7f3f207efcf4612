using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// Turns a catalog into C#: the store, a file for each venue, and one for former names where there are any. A venue's file depends on
/// nothing but its own <see cref="VenueFile"/>, so that an edit of one paper's facts changes two texts, however many venues there are.
/// </summary>
internal static class CatalogEmitter
{
    /// <summary>All files of a catalog; none where it has neither papers nor former names.</summary>
    public static IReadOnlyList<EmittedSource> Emit(
        CatalogModel model, EmissionOptions options, bool hasObsoleteId = true, CancellationToken cancellation = default)
    {
        var sources = new List<EmittedSource>();
        if (!model.IsEmpty)
        {
            sources.Add(StoreEmitter.Emit(model, options, cancellation));
            foreach (var file in VenueFile.Of(model, options.HasDocs, cancellation))
            {
                sources.Add(VenueEmitter.Emit(file, options, cancellation));
            }

            if (FormerFile.Of(model, cancellation) is { Editions.Count: > 0 } former)
            {
                sources.Add(FormerEmitter.Emit(former, options, hasObsoleteId, cancellation));
            }
        }

        return sources;
    }
}

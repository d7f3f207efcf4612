using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>What the pipeline is about to emit.</summary>
/// <param name="Model">The catalog.</param>
/// <param name="Options">How it is emitted.</param>
/// <param name="Obstacle">The comment that is emitted instead, where the project cannot bear the catalog; else null.</param>
internal sealed record Emission(CatalogModel Model, EmissionOptions Options, EmittedSource? Obstacle);

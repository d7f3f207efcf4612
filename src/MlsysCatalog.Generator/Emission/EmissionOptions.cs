namespace MlsysCatalog.Generator;

/// <summary>What the project decides about its emitted code.</summary>
/// <param name="Namespace">
/// The namespace of the emitted types, each segment an identifier (keywords with <c>@</c>); empty is the global one.
/// </param>
/// <param name="IsPublic">Whether the emitted types are public; else they are internal.</param>
/// <param name="HasKeys">Whether <c>PaperKeys</c> is emitted.</param>
/// <param name="HasDocs">Whether papers carry doc comments.</param>
/// <param name="HasGlobalUsing">Whether the project's files see the catalog without a using directive.</param>
/// <param name="HasCitations">Whether <c>Catalog.Citations</c> is emitted.</param>
internal sealed record EmissionOptions(
    string Namespace, bool IsPublic, bool HasKeys, bool HasDocs, bool HasGlobalUsing, bool HasCitations = false);

namespace MlsysCatalog.Records;

/// <summary>Names that papers are looked up by.</summary>
internal enum NameKind : byte
{
    Organization,
    Author,
}

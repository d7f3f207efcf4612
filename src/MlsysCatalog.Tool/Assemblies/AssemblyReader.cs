using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using MlsysCatalog.Citations;

namespace MlsysCatalog.Tool;

/// <summary>Reads an assembly's file. A stranger may have made it, so that nothing in it is taken on trust.</summary>
internal sealed class AssemblyReader
{
    private const string RuntimeLibrary = "MlsysCatalog";

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private AssemblyReader(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    /// <summary>Reads an assembly.</summary>
    /// <returns>What it holds, or null where the file is no assembly: a program for a machine, a text.</returns>
    /// <exception cref="UnusableInputException">The file cannot be read, is damaged, or has a catalog that cannot be read.</exception>
    public static AssemblyImage? Read(string path)
    {
        try
        {
            using var file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(RegularFile.Read(path, Array.MaxLength)));
            return IsManaged(file) ? new AssemblyReader(file).ReadImage(Terminal.Safe(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"Cannot read '{Terminal.Safe(path)}': {Terminal.Safe(exception.Message)}");
        }
        catch (Exception exception) when (IsOfDamage(exception))
        {
            throw new UnusableInputException($"'{Terminal.Safe(path)}' is a damaged assembly");
        }
    }

    // What the library throws where tables lead out of the file, depending on which do.
    private static bool IsOfDamage(Exception exception) =>
        exception is BadImageFormatException or InvalidOperationException or ArgumentException
            or OverflowException or IndexOutOfRangeException;

    private static bool IsManaged(PEReader file)
    {
        try
        {
            return file.HasMetadata;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private AssemblyImage? ReadImage(string shownPath) => _metadata.IsAssembly
        ? new() { Citations = CitationsText(), Catalogs = KnowsCatalogs() ? [.. Catalogs(shownPath)] : [] }
        : null;

    private bool KnowsCatalogs() => _metadata.AssemblyReferences
        .Any(handle => _metadata.StringComparer.Equals(_metadata.GetAssemblyReference(handle).Name, RuntimeLibrary));

    private string? CitationsText()
    {
        foreach (var handle in _metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = _metadata.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(attribute))
            {
                continue;
            }

            // Two strings in the order of the constructor's parameters.
            var value = _metadata.GetBlobReader(attribute.Value);
            if (value.ReadUInt16() == 1 && value.ReadSerializedString() == CitationText.MetadataKey)
            {
                return value.ReadSerializedString();
            }
        }

        return null;
    }

    private bool IsAssemblyMetadata(CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && _metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
        && IsNamed((TypeReferenceHandle)type, "System.Reflection", "AssemblyMetadataAttribute");

    private IEnumerable<PaperCatalog> Catalogs(string shownPath) => _metadata.TypeDefinitions
        .Select(_metadata.GetTypeDefinition)
        .Where(type => type.BaseType is { IsNil: false, Kind: HandleKind.TypeReference } parent
            && IsNamed((TypeReferenceHandle)parent, RuntimeLibrary, nameof(PaperCatalog)))
        .Select(type => (Name: FullName(type), Type: type))
        .OrderBy(static catalog => catalog.Name, StringComparer.Ordinal)
        .Select(catalog => Catalog(catalog.Type, $"The catalog {Terminal.Safe(catalog.Name)} in '{shownPath}'"));

    private bool IsNamed(TypeReferenceHandle handle, string @namespace, string name)
    {
        var type = _metadata.GetTypeReference(handle);
        return _metadata.StringComparer.Equals(type.Name, name) && _metadata.StringComparer.Equals(type.Namespace, @namespace);
    }

    private string FullName(TypeDefinition type)
    {
        var name = _metadata.GetString(type.Name);
        for (var depth = 0; type.GetDeclaringType() is { IsNil: false } outer; depth++)
        {
            if (depth == byte.MaxValue)
            {
                throw new BadImageFormatException();
            }

            type = _metadata.GetTypeDefinition(outer);
            name = _metadata.GetString(type.Name) + "." + name;
        }

        return type.Namespace.IsNil ? name : _metadata.GetString(type.Namespace) + "." + name;
    }

    private PaperCatalog Catalog(TypeDefinition type, string named)
    {
        var code = new EmittedCode(_file, _metadata, type);
        if (code.StoreFormat is not { } format || code.Store is not { } store || code.FormerStore is not { } former)
        {
            throw new UnusableInputException(
                $"{named} is not as the generator wrote it; is that a reference assembly, or has another tool changed it?");
        }

        return format != MemoryCatalog.StoreFormat
            ? throw new UnusableInputException(
                $"{named} is {Terminal.Safe(format)}, and {MemoryCatalog.StoreFormat} can be read; use this tool in the version of MlsysCatalog.Generator")
            : StoreCheck.IsSound(store) && (former.Length == 0 || StoreCheck.IsSound(former)) ? new MemoryCatalog(store, former)
            : throw new UnusableInputException($"{named} is damaged");
    }
}

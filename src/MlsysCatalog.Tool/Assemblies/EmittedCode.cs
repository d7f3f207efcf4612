using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MlsysCatalog.Tool;

/// <summary>The class that the generator emits for a catalog, as the compiler turned it into instructions.</summary>
internal readonly struct EmittedCode
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly TypeDefinition _type;

    public EmittedCode(PEReader file, MetadataReader metadata, TypeDefinition type)
    {
        _file = file;
        _metadata = metadata;
        _type = type;
    }

    /// <summary>Which format the store is of, as the class hands it to its base class; null where it does not.</summary>
    public string? StoreFormat
    {
        get
        {
            // base("EmittedForStoreFormat2"): this, the text, the call.
            var code = Code(".ctor");
            return code.Next() == ILOpCode.Ldarg_0 && code.Next() == ILOpCode.Ldstr
                    && MetadataTokens.Handle(code.Token()) is { Kind: HandleKind.UserString } text
                ? _metadata.GetUserString((UserStringHandle)text)
                : null;
        }
    }

    /// <summary>The store; null where there is none.</summary>
    public byte[]? Store => Literal("get_Data");

    /// <summary>The store of former keys; empty where the class has none, null where it is not as the generator wrote it.</summary>
    public byte[]? FormerStore => Body("get_FormerData") is null ? [] : Literal("get_FormerData");

    /// <summary>A UTF-8 literal that a method returns, which the compiler puts into the file and makes a span of.</summary>
    private byte[]? Literal(string method)
    {
        // new ReadOnlySpan<byte>(&field, length), in all frameworks and configurations.
        var code = Code(method);
        if (code.Next() != ILOpCode.Ldsflda
            || MetadataTokens.EntityHandle(code.Token()) is not { Kind: HandleKind.FieldDefinition } literal
            || code.Constant() is not (> 0 and var length)
            || code.Next() != ILOpCode.Newobj)
        {
            return null;
        }

        var address = _metadata.GetFieldDefinition((FieldDefinitionHandle)literal).GetRelativeVirtualAddress();
        var data = _file.GetSectionData(address);
        return address > 0 && length <= data.Length ? [.. data.GetContent(0, length)] : null;
    }

    private Instructions Code(string method) => Body(method) is { } body ? new(body.GetILReader()) : default;

    private MethodBodyBlock? Body(string method)
    {
        foreach (var handle in _type.GetMethods())
        {
            var definition = _metadata.GetMethodDefinition(handle);
            if (definition.RelativeVirtualAddress > 0 && _metadata.StringComparer.Equals(definition.Name, method))
            {
                return _file.GetMethodBody(definition.RelativeVirtualAddress);
            }
        }

        return null;
    }

    /// <summary>Reads the instructions of a method one after the other.</summary>
    private struct Instructions(BlobReader code)
    {
        private BlobReader _code = code;

        /// <summary>The next one that does something; <see cref="ILOpCode.Nop"/> behind the last.</summary>
        public ILOpCode Next()
        {
            while (_code.RemainingBytes > 0)
            {
                if ((ILOpCode)_code.ReadByte() is not ILOpCode.Nop and var code)
                {
                    return code;
                }
            }

            return ILOpCode.Nop;
        }

        /// <summary>The token that the last instruction is about.</summary>
        public int Token() => _code.ReadInt32();

        /// <summary>The number that the next instruction loads, or null where it loads none.</summary>
        public int? Constant() => Next() switch
        {
            >= ILOpCode.Ldc_i4_0 and <= ILOpCode.Ldc_i4_8 and var code => code - ILOpCode.Ldc_i4_0,
            ILOpCode.Ldc_i4_s => _code.ReadSByte(),
            ILOpCode.Ldc_i4 => _code.ReadInt32(),
            _ => null,
        };
    }
}

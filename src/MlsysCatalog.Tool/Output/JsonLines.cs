using System.Buffers;
using System.Text.Json;

namespace MlsysCatalog.Tool;

/// <summary>
/// Writes one JSON object a line. Letters of every script stand as they are; what could end a line or reorder one is escaped.
/// </summary>
internal sealed class JsonLines(TextWriter output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonText.Encoder, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    /// <summary>Writes an object.</summary>
    public void Write(Action<Utf8JsonWriter> properties)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        _json.WriteStartObject();
        properties(_json);
        _json.WriteEndObject();
        _json.Flush();
        output.Write(JsonText.Of(_line.WrittenSpan));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}

/// <summary>Values as the contracts print them.</summary>
internal static class JsonValues
{
    /// <summary>A text, or null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value);

    /// <summary>A number, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>An array of texts; an empty one is printed, too.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlsysCatalog.Tool;

/// <summary>Writes one JSON object a line. Letters of every script stand as they are; what could end a line or reorder one is escaped.</summary>
internal sealed class JsonLines(TextWriter output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

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
        output.Write(Unbroken(Encoding.UTF8.GetString(_line.WrittenSpan)));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    // Such characters stand inside strings only, so that an escape may stand for each of them.
    private static string Unbroken(string line)
    {
        foreach (var c in "\u0085\u2028\u2029\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        {
            if (line.Contains(c))
            {
                line = line.Replace(c.ToString(), $"\\u{(int)c:x4}");
            }
        }

        return line;
    }
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

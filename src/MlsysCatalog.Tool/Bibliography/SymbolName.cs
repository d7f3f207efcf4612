using System.Globalization;
using System.Text;

namespace MlsysCatalog.Tool;

/// <summary>A symbol as people write it, made of its id (see <see cref="Citations.CitationText"/>).</summary>
/// <param name="Name">The name: <c>Lab.Policy.Next(int)</c>.</param>
/// <param name="Part">What of it is meant, <c>parameter queue</c>; empty for all of it.</param>
internal readonly record struct SymbolName(string Name, string Part)
{
    /// <summary>Reads an id. What is none is taken as it is.</summary>
    public static SymbolName Of(string id)
    {
        var end = id.IndexOf(' ', StringComparison.Ordinal);
        var (symbol, part) = end < 0 ? (id, "") : (id[..end], id[(end + 1)..]);
        if (symbol is not [var kind, ':', _, ..])
        {
            return new(id, "");
        }

        var name = symbol[2..];
        return kind switch
        {
            'A' => new(name, part.Length == 0 ? "the assembly" : "the assembly's " + part),
            'T' or 'F' or 'E' => new(Type(name), part),
            'M' or 'P' => new(Member(name, isMethod: kind == 'M'), part),
            _ => new(name, part),
        };
    }

    private static string Member(string id, bool isMethod)
    {
        var open = id.IndexOf('(', StringComparison.Ordinal);
        var path = open < 0 ? id : id[..open];
        var close = open < 0 ? -1 : id.LastIndexOf(')');
        var parameters = close > open ? Parameters(id[(open + 1)..close]) : "";
        var name = Type(path);

        // A constructor is called as its type, an operator by its word.
        var dot = name.LastIndexOf('.');
        var (container, member) = (name[..Math.Max(dot, 0)], name[(dot + 1)..]);
        var named = name[..(dot + 1)] + member.Replace('#', '.');
        return member switch
        {
            "#ctor" => $"new {container}({parameters})",
            "#cctor" => $"static {container}()",
            _ when member.StartsWith("op_", StringComparison.Ordinal) => $"{container}.operator {member[3..]}({parameters})",
            _ when isMethod => $"{named}({parameters})",
            _ when open >= 0 => $"{named}[{parameters}]",
            _ => named,
        };
    }

    // Commas inside generic arguments and ranks of arrays are none between parameters.
    private static string Parameters(string list)
    {
        var names = new List<string>();
        for (int start = 0, depth = 0, i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                names.Add(Parameter(list[start..i]));
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
            }
        }

        return string.Join(", ", names);
    }

    private static string Parameter(string type) => type.EndsWith('@') ? "ref " + ShortType(type[..^1]) : ShortType(type);

    // The namespaces of parameters say little, and make the line long.
    private static string ShortType(string type)
    {
        var text = new StringBuilder();
        for (var i = 0; i < type.Length;)
        {
            var end = i;
            while (end < type.Length && (char.IsLetterOrDigit(type[end]) || type[end] is '_' or '.' or '`'))
            {
                end++;
            }

            if (end == i)
            {
                text.Append(type[i] switch { '{' => "<", '}' => ">", ',' => ", ", var unit => unit.ToString() });
                i++;
            }
            else
            {
                text.Append(Keyword(type[i..end]));
                i = end;
            }
        }

        return text.Replace("[0:, 0:]", "[,]").Replace("[0:,0:]", "[,]").ToString();
    }

    private static string Keyword(string type) => type switch
    {
        "System.Boolean" => "bool",
        "System.Byte" => "byte",
        "System.SByte" => "sbyte",
        "System.Char" => "char",
        "System.Decimal" => "decimal",
        "System.Double" => "double",
        "System.Single" => "float",
        "System.Int16" => "short",
        "System.UInt16" => "ushort",
        "System.Int32" => "int",
        "System.UInt32" => "uint",
        "System.Int64" => "long",
        "System.UInt64" => "ulong",
        "System.IntPtr" => "nint",
        "System.UIntPtr" => "nuint",
        "System.Object" => "object",
        "System.String" => "string",
        _ when type.StartsWith("``", StringComparison.Ordinal) => TypeParameter(type[2..], "TMethod"),
        _ when type[0] == '`' => TypeParameter(type[1..], "T"),
        _ => type[(type.LastIndexOf('.') + 1)..],
    };

    // Ids know type parameters by their number only.
    private static string TypeParameter(string number, string letter) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? string.Create(CultureInfo.InvariantCulture, $"{letter}{place + 1}")
            : letter;

    /// <summary>The name of a type or of a member without its parameters: <c>Box`2</c> becomes <c>Box&lt;T1, T2&gt;</c>.</summary>
    private static string Type(string id)
    {
        var text = new StringBuilder(id.Length);
        var names = id.Split('.');
        var known = 0;
        for (var i = 0; i < names.Length; i++)
        {
            text.Append(i == 0 ? "" : ".");
            var tick = names[i].IndexOf('`', StringComparison.Ordinal);
            if (tick < 0)
            {
                text.Append(names[i]);
                continue;
            }

            var isMethod = names[i].AsSpan(tick).StartsWith("``", StringComparison.Ordinal);
            var count = names[i][tick..].Trim('`');
            text.Append(names[i].AsSpan(0, tick));
            if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var parameters) && parameters is > 0 and < 100)
            {
                // Those of nested types go on counting.
                var first = isMethod ? 0 : known;
                known += isMethod ? 0 : parameters;
                text.Append('<').AppendJoin(", ", Enumerable.Range(first, parameters)
                    .Select(place => TypeParameter(place.ToString(CultureInfo.InvariantCulture), isMethod ? "TMethod" : "T"))).Append('>');
            }
        }

        return text.ToString();
    }
}

namespace MlsysCatalog.Reading;

/// <summary>A comment of a list: <c>&lt;!-- … --&gt;</c>.</summary>
/// <param name="Text">The whole comment, marks included.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct HtmlComment(string Text, SourceSpan Span);

/// <summary>One HTML tag, read as far as lists need it: its name and its attributes. What is not well formed has no name.</summary>
internal readonly ref struct HtmlTag
{
    private readonly ReadOnlySpan<char> _attributes;

    private HtmlTag(string name, bool isClosing, ReadOnlySpan<char> attributes)
    {
        Name = name;
        IsClosing = isClosing;
        _attributes = attributes;
    }

    /// <summary>The name in lower case, or empty.</summary>
    public string Name { get; }

    /// <summary>Whether it ends an element (<c>&lt;/b&gt;</c>).</summary>
    public bool IsClosing { get; }

    /// <summary>Reads a tag that starts with <c>&lt;</c>.</summary>
    public static HtmlTag Read(string tag)
    {
        var isClosing = tag.Length > 1 && tag[1] == '/';
        var start = isClosing ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end]))
        {
            end++;
        }

        return new(tag.Substring(start, end - start).ToLowerInvariant(), isClosing, tag.AsSpan(end));
    }

    /// <summary>The value of an attribute, entities and all, or null.</summary>
    public string? Attribute(string name)
    {
        var rest = _attributes;
        while (true)
        {
            var at = rest.IndexOf(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            var isWholeName = at > 0 && (char.IsWhiteSpace(rest[at - 1]) || rest[at - 1] is '"' or '\'');
            rest = rest.Slice(at + name.Length).TrimStart();
            if (isWholeName && !rest.IsEmpty && rest[0] == '=')
            {
                return Value(rest.Slice(1).TrimStart());
            }
        }
    }

    private static string? Value(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (text[0] is '"' or '\'')
        {
            var close = text.Slice(1).IndexOf(text[0]);
            return close < 0 ? null : text.Slice(1, close).Trim().ToString();
        }

        var end = text.IndexOfAny(' ', '>', '\n');
        return (end < 0 ? text : text.Slice(0, end)).ToString();
    }
}

using System.Net;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MlsysCatalog.Reading;

/// <summary>Flattens Markdig's inlines, and the few HTML tags that lists use for text, into a <see cref="Run"/>.</summary>
internal sealed class RunBuilder
{
    private readonly string _source;
    private readonly bool _isAlternative;
    private readonly CancellationToken _cancellation;
    private readonly Stack<OpenInline> _open = new();
    private char[] _text = new char[512];
    private int _length;
    private readonly List<Segment> _segments = [];
    private readonly List<RunLink> _links = [];
    private readonly List<RunImage> _images = [];
    private readonly List<HtmlComment> _comments = [];
    private readonly Stack<Markup> _outer = new();
    private Markup _markup;
    private int _link = -1;
    private RunBuilder? _alternatives;
    private (int Index, int Start, int SourceStart)? _openAnchor;

    /// <summary>Starts a builder for runs of one list.</summary>
    /// <param name="source">The list's whole text.</param>
    /// <param name="cancellation">Ends the building early.</param>
    public RunBuilder(string source, CancellationToken cancellation)
        : this(source, isAlternative: false, cancellation)
    {
    }

    private RunBuilder(string source, bool isAlternative, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _source = source;
        _isAlternative = isAlternative;
    }

    /// <summary>The comments met since the builder was made, in document order.</summary>
    public IReadOnlyList<HtmlComment> Comments => _comments;

    /// <summary>Flattens the inlines of a block.</summary>
    public Run Build(LeafBlock block)
    {
        if (block.Inline is null || block.Inline.FirstChild is null)
        {
            return Run.Empty;
        }

        if (block is HeadingBlock heading)
        {
            TabbedHeading.Correct(heading, _source);
        }

        Clear();
        Append(block.Inline);
        CloseAnchor(block.Span.End + 1);
        return new(new string(_text, 0, _length), [.. _segments], [.. _links], [.. _images], new(block.Span.Start, block.Span.End + 1));
    }

    /// <summary>Whether nothing was gathered since <see cref="Begin"/>.</summary>
    public bool IsEmpty => _length == 0 && _links.Count == 0 && _images.Count == 0;

    /// <summary>Starts a run that is gathered from pieces of HTML, and of Markdown between them.</summary>
    public void Begin() => Clear();

    /// <summary>Adds the inlines of a block, as lines of their own.</summary>
    public void Add(LeafBlock block)
    {
        AddBreak(new(block.Span.Start, block.Span.Start));
        if (block.Inline is not null)
        {
            Append(block.Inline);
        }
    }

    /// <summary>Adds a line break, unless the run is at the start of a line.</summary>
    public void AddBreak(SourceSpan source)
    {
        if (_length > 0 && _text[_length - 1] != '\n')
        {
            AppendBreak(Markup.HardBreak, source);
        }
    }

    /// <summary>Adds text of HTML: white space is one space, entities stand for their characters.</summary>
    public void AddHtmlText(SourceSpan source)
    {
        for (var i = source.Start; i < source.End;)
        {
            var start = i;
            while (i < source.End && char.IsWhiteSpace(_source[i]))
            {
                i++;
            }

            if (i > start)
            {
                if (_length > 0 && !char.IsWhiteSpace(_text[_length - 1]))
                {
                    AppendText(" ".AsSpan(), new(start, i), _markup);
                }

                continue;
            }

            if (EntityAt(i, source.End) is var (character, length) && length > 0)
            {
                AppendText(character.AsSpan(), new(i, i + length), _markup);
                i += length;
                continue;
            }

            i++;
            while (i < source.End && !char.IsWhiteSpace(_source[i]) && EntityAt(i, source.End).Length == 0)
            {
                i++;
            }

            AppendLiteral(_source.AsSpan(start, i - start), new(start, i));
        }
    }

    /// <summary>Adds a tag: the few that mark text up, link or break lines say something.</summary>
    public void AddHtmlTag(string tag, SourceSpan source) => AppendTag(HtmlTag.Read(tag), source);

    /// <summary>The run gathered since <see cref="Begin"/>, without white space at its end.</summary>
    public Run Take(SourceSpan span)
    {
        CloseAnchor(span.End);
        while (_length > 0 && char.IsWhiteSpace(_text[_length - 1]))
        {
            _length--;
            var last = _segments[_segments.Count - 1];
            if (last.Length == 1)
            {
                _segments.RemoveAt(_segments.Count - 1);
            }
            else
            {
                _segments[_segments.Count - 1] =
                    last with { Length = last.Length - 1, Source = new(last.Source.Start, last.Source.End - 1) };
            }
        }

        for (var i = 0; i < _links.Count; i++)
        {
            _links[i] = _links[i] with { Start = Math.Min(_links[i].Start, _length), End = Math.Min(_links[i].End, _length) };
        }

        for (var i = 0; i < _images.Count; i++)
        {
            _images[i] = _images[i] with { At = Math.Min(_images[i].At, _length) };
        }

        var run = new Run(new string(_text, 0, _length), [.. _segments], [.. _links], [.. _images], span);
        Clear();
        return run;
    }

    private (string Character, int Length) EntityAt(int position, int end)
    {
        var close = _source[position] == '&' ? _source.IndexOf(';', position, Math.Min(32, end - position)) : -1;
        if (close < 0)
        {
            return ("", 0);
        }

        var entity = _source.Substring(position, close + 1 - position);
        var character = WebUtility.HtmlDecode(entity);
        return character == entity ? ("", 0) : (character, entity.Length);
    }

    private void Clear()
    {
        _length = 0;
        _segments.Clear();
        _links.Clear();
        _images.Clear();
        _markup = Markup.None;
        _outer.Clear();
        _link = -1;
        _openAnchor = null;
    }

    // Without recursion: what is open in Markdown nests thousands deep, and the stack of a compiler's thread may be a megabyte.
    private void Append(ContainerInline container)
    {
        var outermost = _open.Count;
        for (var inline = container.FirstChild; ;)
        {
            _cancellation.Check();
            if (inline is not null)
            {
                inline = Enter(inline) ? ((ContainerInline)inline).FirstChild : inline.NextSibling;
            }
            else if (_open.Count > outermost)
            {
                inline = Leave(_open.Pop());
            }
            else
            {
                return;
            }
        }
    }

    // Appends an inline; true where it holds others that are to be appended next.
    private bool Enter(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AppendLiteral(literal.Content.AsSpan(), SourceOf(literal));
                return false;
            case ContainerInline container:
                return Enter(container);
            case LineBreakInline lineBreak:
                AppendBreak(lineBreak.IsHard ? Markup.HardBreak : Markup.SoftBreak, SourceOf(lineBreak));
                return false;
            case CodeInline code:
                AppendCode(code);
                return false;
            case AutolinkInline autolink:
                AppendAutolink(autolink);
                return false;
            case HtmlEntityInline entity:
                AppendText(entity.Transcoded.AsSpan(), SourceOf(entity), _markup);
                return false;
            case HtmlInline html:
                AppendHtml(html);
                return false;
            default:
                return false;
        }
    }

    private bool Enter(ContainerInline container)
    {
        switch (container)
        {
            case LinkInline { IsImage: true } image when !IsSlip(image):
                AppendImage(image);
                return false;
            case LinkInline link:
                _open.Push(new(link, _markup, OpenLink(link)));
                return true;
            case EmphasisInline emphasis:
                _open.Push(new(emphasis, _markup, null));
                _markup |= emphasis.DelimiterCount >= 2 ? Markup.Strong : Markup.Emphasis;
                return true;
            case DelimiterInline delimiter:
                AppendLiteral(delimiter.ToLiteral().AsSpan(),
                    new(delimiter.Span.Start, delimiter.Span.Start + delimiter.ToLiteral().Length));
                break;
        }

        _open.Push(new(container, _markup, null));
        return true;
    }

    // «![Attention Is All You Need](https://arxiv.org/abs/1706.03762)»: the address of a paper is no picture's, and its words are a link's.
    // The figures of a paper that is printed as HTML are.
    private bool IsSlip(LinkInline image)
    {
        var url = image.Url ?? "";
        return _link < 0 && !_isAlternative && PaperIds.FromUrl(url) is not null
            && !Array.Exists(PictureEndings, ending => url.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"];

    // Ends what holds inlines; gives what stands behind it.
    private Inline? Leave(OpenInline open)
    {
        if (open.Container is EmphasisInline)
        {
            _markup = open.OuterMarkup;
        }
        else if (open.Link is var (index, outer, isOuterAnchor))
        {
            // «<a href="…">[Title</a> …](…)»: a tag inside the link may have closed the anchor around it.
            _link = isOuterAnchor && _openAnchor?.Index != outer ? -1 : outer;
            _links[index].End = _length;
        }

        return open.Container.NextSibling;
    }

    // Markdig trims literals in table cells without moving their span, and an escape's backslash is in the span only: find the text itself.
    private SourceSpan SourceOf(LiteralInline literal)
    {
        var span = SourceOf((Inline)literal);
        var length = literal.Content.Length;
        if (length == 0 || span.Length == length || span.End > _source.Length || span.Length < length)
        {
            return span;
        }

        var at = _source.AsSpan(span.Start, span.Length).IndexOf(literal.Content.AsSpan());
        return at < 0 ? span : new(span.Start + at, span.Start + at + length);
    }

    private SourceSpan SourceOf(Inline inline) =>
        new(Math.Max(0, inline.Span.Start), Math.Max(Math.Max(0, inline.Span.Start), inline.Span.End + 1));

    private void AppendCode(CodeInline code)
    {
        var span = SourceOf(code);
        var fence = code.DelimiterCount;
        AppendText(code.ContentSpan, new(span.Start + fence, Math.Max(span.Start + fence, span.End - fence)), _markup | Markup.Code);
    }

    // Gives the place of the link, and of the one around it.
    private OpenLinkInline OpenLink(LinkInline link)
    {
        var source = SourceOf(link);
        var url = link.Url ?? "";
        var urlSource = url.Length == 0 || link.UrlSpan.End < link.UrlSpan.Start
            ? new SourceSpan(source.End - 1, source.End - 1)
            : new SourceSpan(link.UrlSpan.Start, link.UrlSpan.End + 1);
        var outer = _link;
        _link = _links.Count;
        _links.Add(new(url, _length, _length, source, urlSource, IsBare: false));
        return new(_link, outer, outer >= 0 && _openAnchor?.Index == outer);
    }

    private void AppendAutolink(AutolinkInline autolink)
    {
        var source = SourceOf(autolink);
        var inner = new SourceSpan(source.Start + 1, Math.Max(source.Start + 1, source.End - 1));
        AppendBareLink(autolink.Url.AsSpan(), inner);
    }

    private void AppendImage(LinkInline image)
    {
        if (_isAlternative)
        {
            // A picture in the words that stand for a picture is not seen, and they nest as deep as somebody likes.
            AddImage("", image.Url ?? "", SourceOf(image));
            return;
        }

        // The alternative text is what stands there for people who cannot see the picture; it is no part of the running text.
        var alt = _alternatives ??= new(_source, isAlternative: true, _cancellation);
        alt.Clear();
        alt.Append(image);
        AddImage(new string(alt._text, 0, alt._length), image.Url ?? "", SourceOf(image));
    }

    private void AddImage(string alt, string url, SourceSpan source)
    {
        _images.Add(new(_length, alt, url, _link, source));
        if (BadgeText.Of(url) is { } words)
        {
            AppendText(words.AsSpan(), source, Markup.Badge);
        }
    }

    private void AppendLiteral(ReadOnlySpan<char> literal, SourceSpan source)
    {
        while (_link < 0 && FindUrl(literal) is var (start, end) && end > 0)
        {
            var isLinear = source.Length == literal.Length;
            AppendText(literal.Slice(0, start), isLinear ? new(source.Start, source.Start + start) : source, _markup);
            AppendBareLink(literal.Slice(start, end - start), isLinear ? new(source.Start + start, source.Start + end) : source);
            literal = literal.Slice(end);
            source = isLinear ? new(source.Start + end, source.End) : source;
        }

        AppendText(literal, source, _markup);
    }

    // A bare URL as GitHub links it: from the scheme to the next space, without closing punctuation that the sentence owns.
    private static (int Start, int End) FindUrl(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf("http".AsSpan());
        while (start >= 0)
        {
            var rest = text.Slice(start);
            var scheme = rest.StartsWith("http://".AsSpan()) ? 7 : rest.StartsWith("https://".AsSpan()) ? 8 : 0;
            if (scheme > 0 && rest.Length > scheme && char.IsLetterOrDigit(rest[scheme]))
            {
                var length = scheme;
                var open = 0;
                while (length < rest.Length && !char.IsWhiteSpace(rest[length])
                    && rest[length] is not ('<' or '>' or '"' or '，' or '。' or '；' or '）'))
                {
                    open += rest[length] == '(' ? 1 : rest[length] == ')' ? -1 : 0;
                    if (open < 0)
                    {
                        break;
                    }

                    length++;
                }

                while (length > scheme && rest[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '*' or '\'')
                {
                    length--;
                }

                return (start, start + length);
            }

            var next = text.Slice(start + 4).IndexOf("http".AsSpan());
            start = next < 0 ? -1 : start + 4 + next;
        }

        return (0, 0);
    }

    private void AppendBareLink(ReadOnlySpan<char> url, SourceSpan source)
    {
        var outer = _link;
        _link = _links.Count;
        _links.Add(new(url.ToString(), _length, _length + url.Length, source, source, IsBare: true));
        AppendText(url, source, _markup);
        _link = outer;
    }

    private void AppendBreak(Markup kind, SourceSpan source) => AppendText("\n".AsSpan(), source, _markup | kind);

    private void AppendText(ReadOnlySpan<char> text, SourceSpan source, Markup markup)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var start = _length;
        if (start + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(start + text.Length, 2 * _text.Length));
        }

        text.CopyTo(_text.AsSpan(start));
        _length += text.Length;

        // A tab in running text is a blank like any other.
        for (var tab = text.IndexOf('\t'); tab >= 0 && tab < text.Length; tab++)
        {
            ref var character = ref _text[start + tab];
            character = character == '\t' ? ' ' : character;
        }
        if (_length > ReadingLimits.LongestText)
        {
            throw new ParsingLimitException(
                source.Start,
                $"A text of more than {ReadingLimits.LongestText} characters without an end is no entry; part it with empty lines, or shorten it");
        }

        if (_segments.Count > 0 && TryExtend(_segments[_segments.Count - 1], text.Length, source, markup))
        {
            return;
        }

        _segments.Add(new(start, text.Length, source, markup, _link));
    }

    private bool TryExtend(in Segment last, int length, SourceSpan source, Markup markup)
    {
        var isContinuation = last.Markup == markup && last.Link == _link
            && (markup & (Markup.SoftBreak | Markup.HardBreak | Markup.Badge)) == 0
            && last.Source.Length == last.Length && source.Length == length && last.Source.End == source.Start;
        if (isContinuation)
        {
            _segments[_segments.Count - 1] = last with { Length = last.Length + length, Source = last.Source.Cover(source) };
        }

        return isContinuation;
    }

    private void AppendHtml(HtmlInline html)
    {
        var source = SourceOf(html);
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            _comments.Add(new(html.Tag, source));
            return;
        }

        AppendTag(HtmlTag.Read(html.Tag), source);
    }

    private void AppendTag(HtmlTag tag, SourceSpan source)
    {
        switch (tag.Name)
        {
            case "p" or "div" or "ul" or "ol" or "li" or "details" or "summary" or "center" or "tr":
                AddBreak(source);
                break;
            case "br":
                AppendBreak(Markup.HardBreak, source);
                break;
            case "b" or "strong":
                Toggle(Markup.Strong, tag.IsClosing);
                break;
            case "i" or "em" or "ins" or "u" or "sub" or "sup" or "small":
                Toggle(Markup.Emphasis, tag.IsClosing);
                break;
            case "code" or "kbd":
                Toggle(Markup.Code, tag.IsClosing);
                break;
            case "img":
                AddImage(tag.Attribute("alt") ?? "", tag.Attribute("src") ?? "", source);
                break;
            case "a" when tag.IsClosing:
                CloseAnchor(source.End);
                break;
            case "a" when tag.Attribute("href") is { } href:
                CloseAnchor(source.Start);
                var urlAt = _source.AsSpan(source.Start, Math.Min(source.Length, _source.Length - source.Start)).IndexOf(href.AsSpan());
                var urlSource = urlAt < 0 ? source : new SourceSpan(source.Start + urlAt, source.Start + urlAt + href.Length);
                _openAnchor = (_links.Count, _length, source.Start);
                _links.Add(new(href.IndexOf('&') < 0 ? href : WebUtility.HtmlDecode(href),
                    _length, _length, source, urlSource, IsBare: false));
                _link = _links.Count - 1;
                break;
        }
    }

    // «*Robin Rombach<sup>1</sup>, …*»: what was so before the tag is so behind it.
    private void Toggle(Markup markup, bool isClosing)
    {
        if (!isClosing)
        {
            _outer.Push(_markup);
            _markup |= markup;
        }
        else
        {
            _markup = _outer.Count > 0 ? (_markup & ~markup) | (_outer.Pop() & markup) : _markup & ~markup;
        }
    }

    private void CloseAnchor(int sourceEnd)
    {
        if (_openAnchor is var (index, _, sourceStart))
        {
            _links[index].End = _length;

            // The parser does not always know where a cell ends; the tag and the words behind it are the link's in any case.
            var end = Math.Max(_links[index].Source.End, _segments.Count > 0 ? _segments[_segments.Count - 1].Source.End : 0);
            _links[index].Source = new(sourceStart, Math.Max(sourceEnd, end));
            _openAnchor = null;
            _link = -1;
        }
    }

    /// <summary>An inline whose inner ones are being appended.</summary>
    /// <param name="Container">The inline.</param>
    /// <param name="OuterMarkup">How the text around it is marked up.</param>
    /// <param name="Link">What is known of it where it is a link; else null.</param>
    private readonly record struct OpenInline(ContainerInline Container, Markup OuterMarkup, OpenLinkInline? Link);

    /// <summary>A Markdown link whose inner inlines are being appended.</summary>
    /// <param name="Index">Its place.</param>
    /// <param name="Outer">The place of the link around it; -1 where there is none.</param>
    /// <param name="IsOuterAnchor">Whether that is an anchor of HTML, which a tag inside may close.</param>
    private readonly record struct OpenLinkInline(int Index, int Outer, bool IsOuterAnchor);
}

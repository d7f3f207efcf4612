using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

// The lists themselves as resources, parsed when the program asks: it finds a link, and knows no title.
static class MarkdigPeer
{
    public static int Link()
    {
        foreach (var name in typeof(MarkdigPeer).Assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".md")))
        {
            using var stream = typeof(MarkdigPeer).Assembly.GetManifestResourceStream(name)!;
            var document = Markdown.Parse(new StreamReader(stream).ReadToEnd());
            if (document.Descendants<LinkInline>().Any(static link => link.Url == "%URL%"))
            {
                return 0;
            }
        }

        return 1;
    }
}

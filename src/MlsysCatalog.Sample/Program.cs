// What a program sees of its reading lists. Nothing is read or parsed here: the compiler has done that.
using System.Text;
using MlsysCatalog;

Console.OutputEncoding = Encoding.UTF8;

PrintCounts(Catalog.Current);
PrintYears(Venues.Osdi);
PrintTree(Topics.SystemForMachineLearning);
PrintSearch("gpu cluster scheduling");
PrintPaper(Papers.Osdi2020.Gavel);

static void PrintCounts(PaperCatalog catalog)
{
    Heading($"{catalog.Papers.Count} papers from {catalog.Lists.Count} reading lists");
    Console.WriteLine(
        $"{catalog.Venues.Count} venues, {catalog.Editions.Count} editions, {catalog.Topics.Count} topics, "
        + $"{catalog.Organizations.Count} organizations");
    foreach (var list in catalog.Lists)
    {
        Console.WriteLine($"  {list.Papers.Count,4}  {list} ({list.Path})");
    }
}

static void PrintYears(Venue venue)
{
    Heading($"{venue} over the years");
    foreach (var edition in venue.Editions)
    {
        var names = edition.Papers.Select(paper => paper.Name ?? paper.Title);
        Console.WriteLine($"  {edition.Year}  {new string('█', edition.Papers.Count),-14} {Shorten(string.Join(", ", names), 76)}");
    }
}

static void PrintTree(Topic topic)
{
    Heading("A topic, and what is under it");
    Console.WriteLine($"  {topic} · {topic.Papers.Count}");
    PrintChildren(topic, "  ");
}

static void PrintChildren(Topic topic, string indent)
{
    for (var i = 0; i < topic.Children.Count; i++)
    {
        var child = topic.Children[i];
        var isLast = i == topic.Children.Count - 1;
        Console.WriteLine($"{indent}{(isLast ? "└─" : "├─")} {child} · {child.Papers.Count}");
        PrintChildren(child, indent + (isLast ? "   " : "│  "));
    }
}

static void PrintSearch(string query)
{
    Heading($"Search: {query}");
    foreach (var paper in Catalog.Current.Search(query, limit: 5))
    {
        Console.WriteLine($"  {paper}");
    }
}

static void PrintPaper(Paper paper)
{
    Heading($"{paper.Name} in full");
    Line("title", paper.Title);
    Line("venue", $"{paper.Edition}, {paper.Venue.FullName}");
    Line("key", PaperKeys.Osdi2020.Gavel);
    Line("by", string.Join(", ", paper.Organizations));
    foreach (var link in paper.Links)
    {
        Line(link.Label, link.Url);
    }

    foreach (var remark in paper.Remarks)
    {
        Line("remark", remark);
    }

    foreach (var source in paper.Sources)
    {
        Line("listed in", $"{source}");
    }
}

static void Line(string label, string text) => Console.WriteLine($"  {label,-10} {text}");

static void Heading(string text)
{
    Console.WriteLine();
    Console.WriteLine(Console.IsOutputRedirected ? text : $"\e[1m{text}\e[0m");
}

static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";

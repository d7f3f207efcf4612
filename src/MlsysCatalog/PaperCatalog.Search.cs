using System.Buffers;
using MlsysCatalog.Searching;
using MlsysCatalog.Records;
using MlsysCatalog.Storage;
using MlsysCatalog.Text;

namespace MlsysCatalog;

// Search goes through all records: an index would double the store, and a program of ten thousand papers waits a few milliseconds.
public abstract partial class PaperCatalog
{
    private PaperList SearchPapers(string text, int limit)
    {
        using var bytes = new Scratch(stackalloc byte[Scratch.StackBytes], Utf8.MaxLength(text.Length));
        var length = Utf8.GetBytes(text, bytes.Bytes);
        using var folded = new Scratch(stackalloc byte[Scratch.StackBytes], TitleFolding.MaxLength(length));
        var words = TitleFolding.FoldWords(bytes.Bytes.Slice(0, length), folded.Bytes);
        var query = new SearchQuery(folded.Bytes.Slice(0, words), stackalloc (int, int)[SearchQuery.Room]);
        if (query.Count == 0)
        {
            return default;
        }

        var store = Open();
        var score = new SearchScore(query, stackalloc int[query.Count]);
        var best = new BestPapers(Math.Min(limit, store.Counts.Papers));
        var field = ArrayPool<byte>.Shared.Rent(1024);
        for (var paper = 0; paper < store.Counts.Papers; paper++)
        {
            score.Clear();
            TakeHits(store, store.Paper(paper), ref score, ref field);
            if (score.Total is > 0 and var total)
            {
                best.Add(total, paper);
            }
        }

        ArrayPool<byte>.Shared.Return(field);
        var places = best.Take(complete: SearchScore.Complete(query.Count));
        return PaperList.Places(this, places, places.Length);
    }

    private static void TakeHits(StoreReader store, PaperRecord record, ref SearchScore score, ref byte[] field)
    {
        score.TakeTitle(FoldWords(record.Title, ref field));
        if (record.Name is { IsEmpty: false } name)
        {
            score.TakeName(FoldWords(name, ref field));
        }

        for (var rest = record.Find(PaperSection.Aliases, out var aliases); rest > 0; rest--)
        {
            score.TakeTitle(FoldWords(aliases.Text(), ref field));
        }

        if (score.HasAll)
        {
            return;
        }

        for (var rest = record.Find(PaperSection.Topics, out var topics); rest > 0; rest--)
        {
            for (var topic = topics.Number(); topic >= 0;)
            {
                var reader = store.Topic(topic);
                score.TakeOther(FoldWords(reader.Text(), ref field));
                topic = reader.Number() - 1;
            }
        }

        for (var rest = record.Find(PaperSection.Organizations, out var organizations); rest > 0; rest--)
        {
            score.TakeOther(FoldWords(store.NameText(NameKind.Organization, organizations.Number()), ref field));
        }
    }

    private static ReadOnlySpan<byte> FoldWords(ReadOnlySpan<byte> text, scoped ref byte[] field)
    {
        if (field.Length < TitleFolding.MaxLength(text.Length))
        {
            ArrayPool<byte>.Shared.Return(field);
            field = ArrayPool<byte>.Shared.Rent(TitleFolding.MaxLength(text.Length));
        }

        return field.AsSpan(0, TitleFolding.FoldWords(text, field));
    }
}

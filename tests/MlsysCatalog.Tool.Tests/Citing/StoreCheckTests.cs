using MlsysCatalog.Storage;

namespace MlsysCatalog.Tool.Tests;

/// <summary>A store that passes can be read; a sound one passes.</summary>
public sealed class StoreCheckTests
{
    [Fact]
    public void Every_store_that_is_written_passes()
    {
        Assert.True(StoreCheck.IsSound(StoreWriter.Write(new() { Papers = [], Editions = [], Venues = [], Topics = [], Lists = [] })));
        Assert.True(StoreCheck.IsSound(StoreWriter.Write(TestPapers.Content)));
    }

    [Fact]
    public void A_store_with_a_byte_more_or_less_does_not()
    {
        var store = StoreWriter.Write(TestPapers.Content);

        Assert.False(StoreCheck.IsSound([]));
        Assert.False(StoreCheck.IsSound([.. store, (byte)'0']));
        Assert.All(Enumerable.Range(0, store.Length), length => Assert.False(StoreCheck.IsSound(store[..length])));
    }

    [Fact]
    public void Whatever_passes_is_read_without_an_exception()
    {
        var store = StoreWriter.Write(TestPapers.Content);
        var random = new Random(5);
        var sound = 0;
        const int Tries = 40_000;
        for (var i = 0; i < Tries; i++)
        {
            var damaged = (byte[])store.Clone();
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                // Digits more often than not: other bytes are seen at once.
                damaged[random.Next(damaged.Length)] = random.Next(5) == 0 ? (byte)random.Next(256) : (byte)random.Next('0', 'p');
            }

            if (StoreCheck.IsSound(damaged))
            {
                sound++;
                CatalogFacts.Of(new MemoryCatalog(damaged));
            }
        }

        // Most wrong bytes fall into a text, where they make another text.
        Assert.InRange(sound, Tries / 10, Tries * 9 / 10);
    }
}

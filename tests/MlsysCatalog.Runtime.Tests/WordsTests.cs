using System.Text;
using MlsysCatalog.Records;
using MlsysCatalog.Text;

namespace MlsysCatalog.Runtime.Tests;

/// <summary>What is read eight bytes at a time is what the framework reads, whatever the length and wherever it differs.</summary>
public class WordsTests
{
    // Letters, their neighbours in ASCII (which differ from others by the bit that is a letter's case), and more bytes than one.
    private const string Alphabet = "azAZ@`[{09/ ~\u007F\0éμ試";

    [Fact]
    public void Texts_become_bytes_and_bytes_texts_as_the_framework_does_it()
    {
        foreach (var text in Texts())
        {
            var bytes = new byte[Utf8.MaxLength(text.Length)];
            Assert.Equal(Encoding.UTF8.GetBytes(text), bytes[..Utf8.GetBytes(text, bytes)]);
            Assert.Equal(text, Utf8Text.GetString(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Bytes_are_compared_as_the_framework_does_it()
    {
        foreach (var text in Texts())
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.True(Words.AreEqual(bytes, [.. bytes]));
            for (var i = 0; i < bytes.Length; i++)
            {
                byte[] other = [.. bytes];
                other[i] ^= 0x20;
                Assert.False(Words.AreEqual(bytes, other));
                Assert.False(Words.StartsWith(bytes, other));
                Assert.True(Words.StartsWith(bytes, bytes.AsSpan(0, i)));
                Assert.Equal(char.IsAsciiLetter((char)bytes[i]), Words.AreEqualIgnoringCase(bytes, other));
                other[i] ^= 0x21;
                Assert.False(Words.AreEqualIgnoringCase(bytes, other));
            }

            Assert.False(Words.AreEqual(bytes, [.. bytes, 0]));
            Assert.False(Words.AreEqualIgnoringCase(bytes, [.. bytes, 0]));
            Assert.False(Words.StartsWith(bytes, [.. bytes, 0]));
        }
    }

    private static IEnumerable<string> Texts()
    {
        var random = new Random(1);
        for (var length = 0; length < 40; length++)
        {
            yield return new string('a', length);
            for (var i = 0; i < 5; i++)
            {
                yield return string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            }
        }
    }
}

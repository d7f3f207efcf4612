namespace MlsysCatalog.Reading;

/// <summary>
/// A key that is a part of another one's text: the forms of a title share the characters of the whole. Compared by its characters.
/// </summary>
internal readonly struct KeyPart(string text, int start, int end) : IEquatable<KeyPart>
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => end <= start;

    /// <summary>Whether it is all of the text.</summary>
    public bool IsWhole => end - start == text.Length;

    private ReadOnlySpan<char> Characters => text.AsSpan(start, end - start);

    /// <summary>A whole key.</summary>
    public static implicit operator KeyPart(string key) => new(key, 0, key.Length);

    /// <summary>Whether two have the same characters.</summary>
    public static bool operator ==(KeyPart left, KeyPart right) => left.Characters.SequenceEqual(right.Characters);

    /// <summary>Whether two have other characters.</summary>
    public static bool operator !=(KeyPart left, KeyPart right) => !(left == right);

    /// <summary>Whether it begins with another one.</summary>
    public bool StartsWith(KeyPart other) => Characters.StartsWith(other.Characters);

    /// <inheritdoc/>
    public bool Equals(KeyPart other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KeyPart other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => TextHash.Of(Characters);

    /// <summary>The characters as a text of their own.</summary>
    public override string ToString() => IsWhole ? text : Characters.ToString();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MlsysCatalog.Generator;

/// <summary>
/// The names of emitted files. They must be unique ignoring case and hold few characters: a bad one throws, and takes the whole generator
/// along. Constants of venues are unique ignoring case, but may have letters of any script, and any length.
/// </summary>
internal static class HintNames
{
    private const int MaxLength = 80;
    private const int HashBytes = 16;

    /// <summary>The file of the store.</summary>
    public const string Store = "Catalog.g.cs";

    /// <summary>The file of the citations.</summary>
    public const string Citations = "Citations.g.cs";

    /// <summary>The file of the editions without a venue. No constant has a hyphen.</summary>
    public const string WithoutVenue = "Papers-without-venue.g.cs";

    /// <summary>The file of the former names. No constant has a hyphen.</summary>
    public const string Former = "Papers-former.g.cs";

    /// <summary>The file of a venue.</summary>
    public static string OfVenue(string constant)
    {
        var name = new StringBuilder("Papers.");
        foreach (var unit in constant)
        {
            if (unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            {
                name.Append(unit);
            }
            else
            {
                name.Append('-').Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        if (name.Length > MaxLength)
        {
            // One that nobody can find two names for.
            using var algorithm = SHA256.Create();
            var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(name.ToString().ToUpperInvariant()));
            name.Length = MaxLength;
            name.Append('-');
            foreach (var part in hash.AsSpan(0, HashBytes))
            {
                name.Append(part.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return name.Append(".g.cs").ToString();
    }
}

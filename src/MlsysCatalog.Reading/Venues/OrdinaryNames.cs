namespace MlsysCatalog.Reading;

/// <summary>
/// Which venue names are also ordinary words, phrases or acronyms of the field. In running text they are recognised only in the casing
/// that the venue table prints.
/// </summary>
internal static class OrdinaryNames
{
    // Longer names of one capitalised word that titles use in another sense; shorter ones and plain words are recognised by their form.
    private static readonly HashSet<string> Capitalised = new(StringComparer.Ordinal)
    {
        "ARITH", "ARRAY", "ASAP", "ASSETS", "CAIN", "CANS", "CASE", "CASES", "CHES", "CHIL", "CLEF", "CLOUD", "CLUSTER", "COLT", "CRYPTO",
        "DATE", "DIMES", "DISC", "EASE", "FAST", "FPGA", "GPGPU", "GRADES", "GROUP", "HCOMP", "HOST", "INTERACT", "ISAAC", "LION", "LISA",
        "MAPS", "MASS", "MICRO", "MODELS", "NIPS", "PACT", "PARCO", "PETS", "PLOS", "PODS", "RAID", "SODA", "TOPS",
        "VLSI", "WINE", "WISE", "WORDS", "CLeaR", "AutoML", "BigData", "MedIA", "OpenReview", "IEEE Micro",
    };

    /// <summary>Whether a venue name, as a table prints it, has another meaning.</summary>
    public static bool Contains(string name) => Capitalised.Contains(name) || LooksOrdinary(name);

    // Up to three words without a capital past their first letter (Nature, Neural Networks), or one word of up to three letters (SC, S&P).
    private static bool LooksOrdinary(string name)
    {
        var (words, letters, capitals) = (0, 0, 0);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsLetter(name[i]))
            {
                var starts = i == 0 || !char.IsLetter(name[i - 1]);
                words += starts && (i == 0 || !IsApostrophe(name[i - 1])) ? 1 : 0;
                capitals += !starts && char.IsUpper(name[i]) ? 1 : 0;
                letters++;
            }
        }

        return letters <= 3 || (capitals == 0 && words <= 3);
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}

namespace MlsysCatalog.Fuzzing.Tests;

/// <summary>What the fuzzer found once, as small as it gets, is tried at every build: each case a list, or a folder of files.</summary>
public sealed class KeptCaseTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "tests", "MlsysCatalog.Fuzzing.Tests", "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.GetFileSystemEntries(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everything_holds_of_what_broke_before(string name)
    {
        var input = FuzzInput.Load(Path.Combine(Folder, name));

        Assert.NotEmpty(input.Files);
        Checker.Check(input, CheckDepth.Run, new(1, 0));
    }
}

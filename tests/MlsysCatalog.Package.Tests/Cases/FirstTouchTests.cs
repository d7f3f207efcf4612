namespace MlsysCatalog.Package.Tests;

/// <summary>
/// What a program waits for when it first asks its catalog something, counted: assemblies that are loaded, methods compiled.
/// </summary>
public sealed class FirstTouchTests
{
    private const int MostMethods = 90;

    [Fact]
    public async Task A_first_lookup_loads_little_beside_the_runtime_library_and_compiles_few_methods()
    {
        using var workspace = await Workspace.CreateAsync();
        workspace.Write("App/App.csproj", Sources.Program());
        workspace.Write("App/lists/scheduling.md", Sources.List);
        workspace.Write(
            "App/Program.cs",
            $$"""
            using System.Runtime;

            // Once before, for what asking loads by itself.
            Loaded();
            var before = Loaded();
            var methods = JitInfo.GetCompiledMethodCount(currentThread: true);
            var isFound = Asked.All();
            methods = JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
            System.Console.WriteLine($"{isFound} {methods} {string.Join(',', Loaded().Except(before))}");

            static string[] Loaded() => [.. AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!)];

            static class Asked
            {
                public static bool All() =>
                    Catalog.Current.TryGetPaper("osdi2020/gavel", out var paper) && paper.Title.Length > 0
                    && Catalog.Current.TryGetPaperByTitle("{{Sources.GavelTitle}}", out var same) && same == paper
                    && Papers.Osdi2020.Gavel == paper && !Catalog.Current.TryGetPaper("nowhere1999/nothing", out _);
            }

            """);

        var printed = (await workspace.RunAsync("App/App.csproj")).Split(' ');

        Assert.Equal("True", printed[0]);
        Assert.InRange(int.Parse(printed[1], System.Globalization.CultureInfo.InvariantCulture), 1, MostMethods);
        // Intrinsics for the name of the instruction that folding a title asks for, whether the machine has it or not.
        Assert.Empty(printed[2].Split(',').Except(["MlsysCatalog", "System.Runtime.Intrinsics"]));
    }
}

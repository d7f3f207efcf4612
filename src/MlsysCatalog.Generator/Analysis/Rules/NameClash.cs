using Microsoft.CodeAnalysis;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>
/// MLC0508: a name of the catalog that the project, or an assembly whose internals it sees, has in the same namespace; else the
/// compiler would complain of code that nobody wrote.
/// </summary>
internal sealed class NameClash : ProjectRule
{
    private const string Advice = "set MlsysCatalogNamespace in the project file to a namespace of its own";

    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0508",
        "Emitted type meets another",
        RuleCategory.Catalog,
        FindingSeverity.Error,
        "The emitted types Papers, PaperKeys, Venues, Topics, ReadingLists and Catalog need a namespace in which nothing else has these names.");

    // Each framework compiles its own files against its own references.
    public override bool DependsOnFramework => true;

    public override void Check(ProjectCheck check)
    {
        if (check.Model.IsEmpty)
        {
            return;
        }

        var home = check.Options.Namespace.Replace("@", "");
        CheckFirstSegment(check, home);
        foreach (var name in CatalogNames.All)
        {
            foreach (var declaration in TakenNames.DeclaredIn(check.Compilation.Assembly, home, name))
            {
                check.Report($"'{Qualified(home, name)}' is a name of the catalog, too; rename it, or {Advice}", declaration);
            }

            if (AssemblyWith(check.Compilation, Qualified(home, name)) is { } assembly)
            {
                check.Report($"The assembly '{assembly.Name}' has a visible '{Qualified(home, name)}', too; {Advice}");
                return;
            }
        }
    }

    // In a project called Papers the word means its namespace, not the class in it.
    private static void CheckFirstSegment(ProjectCheck check, string home)
    {
        var first = home.Split('.')[0];
        if (CatalogNames.Contains(first))
        {
            check.Report($"The namespace '{home}' hides the catalog's '{first}'; {Advice}, such as 'Reading'");
        }
    }

    private static IAssemblySymbol? AssemblyWith(Compilation compilation, string type)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.GetTypeByMetadataName(type) is { } taken
                && (taken.DeclaredAccessibility == Accessibility.Public || assembly.GivesAccessTo(compilation.Assembly)))
            {
                return assembly;
            }
        }

        return null;
    }

    private static string Qualified(string home, string name) => home.Length == 0 ? name : home + "." + name;
}

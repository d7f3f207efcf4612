using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>MLC0504: emitted code is C# 11, whatever the target framework; a project that compiles less gets no catalog.</summary>
internal sealed class LanguageTooOld : ProjectRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "MLC0504",
        "C# too old for the catalog",
        RuleCategory.Catalog,
        FindingSeverity.Error,
        "The emitted catalog needs C# 11; older target frameworks can compile it, too, once LangVersion says so.");

    // Each framework has its own default C# version.
    public override bool DependsOnFramework => true;

    public override void Check(ProjectCheck check)
    {
        if (check.Compilation.LanguageVersion < LanguageVersion.CSharp11 && !check.Model.IsEmpty)
        {
            check.Report(
                $"The catalog of the reading lists needs C# 11, and this project compiles C# {check.Compilation.LanguageVersion.ToDisplayString()}; "
                + "set <LangVersion>11</LangVersion> or a later one in the project file");
        }
    }
}

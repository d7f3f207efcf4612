using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>A rule about the project that a catalog is compiled into, rather than about a list.</summary>
internal abstract class ProjectRule
{
    /// <summary>What is fixed of it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether what it finds may hold for one target framework and not for another, so that each reports for itself.</summary>
    public virtual bool DependsOnFramework => false;

    /// <summary>Looks at the project. It has lists; whether they hold papers is for the rule to ask.</summary>
    public abstract void Check(ProjectCheck check);
}

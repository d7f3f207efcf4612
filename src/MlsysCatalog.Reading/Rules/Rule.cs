namespace MlsysCatalog.Reading;

/// <summary>
/// One check of lists: what it looks for, how it finds it, and the edits that mend it, side by side. A rule is a function of what was
/// read: it keeps nothing between calls, may run on several lists at a time, and does not know who presents its findings.
/// </summary>
public abstract class Rule
{
    /// <summary>What is fixed of it.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether it looks at files of a kind.</summary>
    internal virtual bool Checks(ListKind kind) => kind == ListKind.Papers;

    /// <summary>Looks at one list and reports what is wrong there.</summary>
    /// <param name="list">
    /// The list, or the file of the kind that the rule <see cref="Checks"/>; one that could not be read is an empty list.
    /// </param>
    /// <param name="index">All lists that are checked together, this one among them. It is built when first asked for.</param>
    /// <param name="findings">Takes the findings, in any order.</param>
    internal abstract void Check(ListReading list, CatalogIndex index, FindingSink findings);
}

using MlsysCatalog.Reading;

namespace MlsysCatalog.Generator;

/// <summary>MLC0603: what the compiler says of code that uses a former name, by the attribute that the name carries.</summary>
internal static class FormerName
{
    /// <summary>
    /// What is fixed of it. No analyzer reports it, and so it has no fix: the compiler does, where it meets the attribute.
    /// </summary>
    public static RuleDescriptor Descriptor { get; } = new(
        "MLC0603",
        "Former name of a paper",
        RuleCategory.Citation,
        FindingSeverity.Warning,
        "A shipped constant that no paper has any more goes on compiling, and leads to the paper's constant of today where there is one.");

    /// <summary>Writes the attribute in front of a member.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="member">The name.</param>
    /// <param name="home">The class that has the paper's constant of today: <c>Papers</c> or <c>PaperKeys</c>.</param>
    /// <param name="hasId">Whether the project's framework knows an id and an address on the attribute.</param>
    public static void AppendObsolete(CodeWriter writer, FormerMember member, string home, bool hasId)
    {
        var message = member.Successor is { } constant ? $"The paper is {home}.{constant} now" : "No list has this paper any more";
        writer.Start().Append("[global::System.Obsolete(").AppendLiteral(message);
        if (hasId)
        {
            writer.Append(", DiagnosticId = ").AppendLiteral(Descriptor.Id);
            if (Descriptor.HelpLink is { } page)
            {
                writer.Append(", UrlFormat = ").AppendLiteral(page);
            }
        }

        writer.Append(")]").End();
    }
}

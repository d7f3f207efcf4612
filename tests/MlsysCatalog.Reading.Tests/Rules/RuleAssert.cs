using System.Text;

namespace MlsysCatalog.Reading.Tests;

/// <summary>Runs the rules over lists given inline.</summary>
internal static class RuleAssert
{
    // Rules that are off by default are on: how loud they are has its own tests.
    private static readonly SeveritySettings SwitchedOn = SeveritySettings.Default.With(
        RuleSet.All.Where(rule => rule.Descriptor.Severity == FindingSeverity.None).ToDictionary(rule => rule.Descriptor.Id, _ => FindingSeverity.Info));

    /// <summary>Fails unless a rule reports exactly the marked places, in lists called <c>1.md</c>, <c>2.md</c> …</summary>
    /// <returns>The rule's findings.</returns>
    public static IReadOnlyList<Finding> Reports(string rule, params string[] marked)
    {
        var lists = marked.Select(Marked.Parse).ToArray();
        var findings = Check(lists.Select(list => list.Text).ToArray()).Where(finding => finding.Rule.Id == rule).ToList();
        var reported = lists.Select((list, i) => Mark(list.Text, findings.Where(finding => finding.Path == $"{i + 1}.md").Select(finding => finding.Span)));
        Assert.Equal(marked, reported);
        return findings;
    }

    /// <summary>
    /// All findings in lists called <c>1.md</c>, <c>2.md</c> …, those of rules that are off by default among them; what begins as a shipped
    /// file does is one.
    /// </summary>
    /// <remarks>A rule that gives edits has to say so, since fixes are offered by rule.</remarks>
    public static IReadOnlyList<Finding> Check(params string[] lists)
    {
        var readings = lists.Select((text, i) => Read($"{i + 1}.md", text)).ToArray();
        var check = new CatalogCheck(new(readings, VenueTable.Default), _ => SwitchedOn);
        List<Finding> findings = [.. readings.SelectMany(list => check.Check(list).Reported)];
        Assert.All(findings, finding => Assert.True(finding.Rule.HasFix || finding.Edits.Count == 0, finding.Rule.Id + " gives edits"));
        return findings;
    }

    /// <summary>Applies a finding's edits.</summary>
    public static string Fix(string text, Finding finding) => Mend(text, [finding]);

    /// <summary>Applies the edits of all findings.</summary>
    public static string Mend(string text, IEnumerable<Finding> findings)
    {
        foreach (var edit in findings.SelectMany(finding => finding.Edits).OrderByDescending(edit => edit.Span.Start))
        {
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        }

        return text;
    }

    private static ListReading Read(string path, string text) => text.StartsWith(ShippedText.Header.Split('\n')[0], StringComparison.Ordinal)
        ? ShippedFile.Reading(path, text)
        : ListReader.Read(path, text, VenueTable.Default);

    private static string Mark(string text, IEnumerable<SourceSpan> spans)
    {
        var marked = new StringBuilder(text);
        foreach (var span in spans.OrderByDescending(span => span.Start))
        {
            marked.Insert(span.End, '⟧').Insert(span.Start, '⟦');
        }

        return marked.ToString();
    }
}

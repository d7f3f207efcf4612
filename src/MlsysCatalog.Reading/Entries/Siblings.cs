namespace MlsysCatalog.Reading;

/// <summary>
/// The list items that stand together: in the same section, in the same group. Where some
/// of them are papers by their own evidence, another that looks just like them is one, too.
/// </summary>
internal sealed class Siblings
{
    private readonly Dictionary<Form, int> _forms = [];
    private int _count;
    private int _papers;
    private int _strong;
    private int _links;
    private int _linked;
    private int _credited;
    private Form _creditedForm;
    private readonly Dictionary<Form, int> _toldForms = [];

    /// <summary>Counts one more.</summary>
    public void Add(ReadDraft draft)
    {
        if (!draft.Draft.HasTitle)
        {
            return;
        }

        _count++;
        _links += draft.IsOneLink && Words.CountAtLeast(draft.Title.AsSpan(), 3) ? 1 : 0;
        _papers += draft.Evidence.IsStrong ? 1 : 0;
        _linked += draft.Evidence.HasPaperLink ? 1 : 0;
        if (IsCredited(draft) && (_credited == 0 || draft.Draft.TitleUnit.Form.Equals(_creditedForm)))
        {
            _credited++;
            _creditedForm = draft.Draft.TitleUnit.Form;
        }

        if (IsTold(draft))
        {
            CountForm(_toldForms, draft);
        }

        if (draft.Evidence.IsStrong && draft.Draft.TitleScore >= 0.4)
        {
            _strong++;
            CountForm(_forms, draft);
        }
    }

    private static void CountForm(Dictionary<Form, int> forms, ReadDraft draft)
    {
        var form = draft.Draft.TitleUnit.Form;
        forms[form] = (forms.TryGetValue(form, out var count) ? count : 0) + 1;
    }

    /// <summary>Whether a draft without evidence of its own is a paper as its siblings are.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="amongPapers">Whether a good part of the whole list's items are papers by their own evidence.</param>
    public bool VouchFor(ReadDraft draft, bool amongPapers)
    {
        var unit = draft.Draft.TitleUnit;
        var title = draft.Title.AsSpan();

        // «**Title;** Ada Author» among others of several authors: one author alone is too little by itself.
        if (_credited >= 3 && _credited * 3 >= _count * 2 && unit.Form.Equals(_creditedForm) && unit.Markup != Markup.None && unit.Link < 0
            && draft.Draft.TitleScore >= 0.5 && Words.CountOf(title) >= 4
            && !draft.Draft.Candidate.Cells.Any(static run => run.Links.Length > 0))
        {
            return true;
        }

        // «**Title**» among «**Title** (2020)»: most say when they appeared, and this one is set as they are.
        if (_toldForms.TryGetValue(unit.Form, out var told) && told >= 5 && told * 3 >= _count * 2 && unit.Link < 0
            && draft.Draft.TitleScore >= 0.5 && Words.CountAtLeast(title, 3)
            && !draft.Draft.Candidate.Cells.Any(static run => run.Links.Length > 0)
            && (unit.Markup != Markup.None || TitleLikeness.TitleCase(title) >= 0.75))
        {
            return true;
        }

        // «Title in Title Case», bare among papers of whatever form.
        if (((_strong >= 3 && _strong * 2 >= _count) || (_strong > 0 && amongPapers))
            && draft.IsBareTitle && TitleLikeness.TitleCase(draft.Draft.Candidate.Text.AsSpan()) >= 0.75)
        {
            return true;
        }

        if (_strong * 4 < _count || !_forms.TryGetValue(unit.Form, out var alike) || alike * 2 < _strong || draft.Draft.TitleScore < 0.5)
        {
            return false;
        }

        if (unit.Link >= 0)
        {
            var isElsewhere = draft.Draft.Candidate.Cells[draft.Draft.TitleCell].Links[unit.Link].HostVerdict < 0;
            return !isElsewhere && _strong * 2 >= _count && Words.CountOf(title) >= 4;
        }

        // An item that links to a page and to nothing of a paper's is about something else; «[Project](u)» says nothing of that.
        var isAboutPage = draft.Draft.Candidate.Cells.Any(static run => Array.Exists(run.Links, link =>
            run.Text.AsSpan(link.Start, link.End - link.Start) is var label
                && (!LinkLabels.IsLabel(label) || LinkLabels.IsForPage(label))));
        return !isAboutPage && Words.CountOf(title) >= 3 && TitleLikeness.TitleCase(title) >= 0.75;
    }

    /// <summary>Whether most of them are papers by their own evidence.</summary>
    public bool ArePapers => _count >= 3 && _papers * 2 > _count;

    /// <summary>Whether most of them link to a paper: a venue alone may be an event that is held.</summary>
    public bool LinkToPapers => _count >= 3 && _linked * 2 > _count;

    /// <summary>Whether a draft, and most of those that stand with it, is nothing but one link whose text is a title.</summary>
    public bool AreLinks(ReadDraft draft) => _links * 3 >= _count * 2 && draft.IsOneLink && Words.CountAtLeast(draft.Title.AsSpan(), 3);

    // By its venue or its date, links aside.
    private static bool IsTold(ReadDraft draft) => draft.Draft.TitleScore >= 0.4 && (draft.Evidence.HasVenue || draft.Evidence.HasYear);

    private static bool IsCredited(ReadDraft draft) =>
        draft.Draft.TitleScore >= 0.4 && (draft.Authors.Count > 1 || draft.AuthorsTruncated);
}

namespace GovData.Testing;

/// <summary>What the center holds an announcement against before it lets a submission begin.</summary>
internal sealed class AnnouncementRules(CenterServices center, PublishedCatalog catalogue, ResponsibilitiesLink responsibilities)
{
    public void Hold(SubmissionRecord submission, IEnumerable<SubmissionRecord> others)
    {
        var entry = SubmittedEntry.Of(catalogue, submission.Announcement.GetProperty("entry"));
        SubmittedEntry.HoldSchema(entry, submission.Announcement.Need("schemaDigest"));
        Source(submission, entry);
        Line(submission);
        if (!center.Policy.Targets.Contains(submission.Target)) throw MockProblems.Refuse("target-not-offered", $"Data may be sent to {string.Join(", ", center.Policy.Targets)}.");
        if (submission.Mode == "FULL" && others.FirstOrDefault(o => o.IsStored && o.Mode == "FULL" && o.EntryCode == submission.EntryCode && o.Period == submission.Period) is { } stored)
            throw MockProblems.Refuse("period-already-stored", $"{stored.Key} has stored period {submission.Period}; send a correction instead.");
    }

    private void Source(SubmissionRecord submission, PublishedEntry entry)
    {
        var lines = responsibilities.Lines.Where(l => l.Code == entry.Code && l.Period == submission.Period).ToList();
        var isSource = lines.Count == 0 ? entry.Provider == submission.Department : lines.Exists(l => l.Department == submission.Department);
        if (!isSource)
            throw MockProblems.Refuse("not-the-source", $"The one source of {entry.Code} for {submission.Period} is {(lines.Count == 0 ? entry.Provider : lines[0].Department)} (一数一源).");
    }

    private void Line(SubmissionRecord submission)
    {
        if (submission.Line is not { } id) return;
        var line = responsibilities.Find(id);
        if (line is null || line.Department != submission.Department) throw MockProblems.Refuse("responsibility-mismatch", $"This department has no responsibility line '{id}'.");
        if (line.Code != submission.EntryCode || line.Period != submission.Period)
            throw MockProblems.Refuse("responsibility-mismatch", $"Line {id} is for {line.Code}, period {line.Period}.");
    }
}

namespace GovData.Testing;

/// <summary>撤回 · Takes a submission back: what it had stored is withdrawn, the line it had fulfilled is open again.</summary>
internal sealed class RecallDesk(CenterServices center, PublishedCatalog catalogue, ResponsibilitiesLink responsibilities, DataPool pool)
{
    public MockAnswer Recall(Call call, SubmissionRecord submission, IReadOnlyList<SubmissionRecord> all)
    {
        var digest = center.Documents.Digest(call.Request.Body);
        if (submission.RecallDigest == digest)
        {
            call.IsRepeat = true;
            return AnswerMaker.Copy(submission.RecallAnswer!);
        }
        var (recall, _) = center.Documents.Open("submission-recall", call.Body.GetProperty("recall"), call.Department);
        if (recall.Need("key") != submission.Key || recall.Need("department") != submission.Department)
            throw MockProblems.Refuse("key-conflict", $"The document recalls {recall.Need("key")} of {recall.Need("department")}, not {submission.Key}.");
        var (state, wasStored) = (SubmissionStates.Submission.Next(submission.State, "recall"), submission.IsStored);
        (submission.State, submission.RecallReason, submission.RecallDigest, submission.UpdatedAt) = (state, recall.Need("reason"), digest, call.Now);
        submission.DropContent();
        if (wasStored) Withdraw(submission, [.. all.Where(s => s.IsStored && s.EntryCode == submission.EntryCode).OrderBy(s => s.Check!.Due)]);
        submission.RecallAnswer = AnswerMaker.Json(submission.ToJson(call.Now));
        return AnswerMaker.Copy(submission.RecallAnswer);
    }

    private void Withdraw(SubmissionRecord submission, List<SubmissionRecord> stay)
    {
        pool.Withdraw(submission, EntryOf(submission), stay.Select(s => (s, EntryOf(s))));
        if (submission.Line is not { } id || responsibilities.Find(id) is not { } line || line.FulfilledBy != submission.Key) return;
        ResponsibilitiesLink.Reopen(line);
        if (stay.Find(s => s.Line == id) is { } other) ResponsibilitiesLink.Fulfil(line, other.Key, other.Check!.Due);
    }

    private PublishedEntry EntryOf(SubmissionRecord submission) =>
        catalogue.Find(submission.EntryCode, submission.Announcement.GetProperty("entry").GetProperty("version").GetInt32())!;
}

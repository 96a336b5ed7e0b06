using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>汇聚 · Announce, parts, close, check, receipt, recall; what is stored goes into the data pool.</summary>
internal sealed class SubmissionsLink(CenterServices center, PublishedCatalog catalogue, ResponsibilitiesLink responsibilities) : ChainLink
{
    private readonly List<SubmissionRecord> _submissions = [];
    private readonly AnnouncementRules _rules = new(center, catalogue, responsibilities);

    public override string Name => "submissions";

    public IReadOnlyList<SubmissionRecord> Submissions => _submissions;

    public DataPool Pool { get; } = new();

    public override void Map(HandlerTable handlers)
    {
        handlers.On("announceSubmission", Announce);
        handlers.KeepsOwnKeys("announceSubmission");
        handlers.On("putSubmissionPart", PutPart);
        handlers.KeepsOwnKeys("putSubmissionPart");
        handlers.OnAsync("closeSubmission", CloseAsync);
        handlers.KeepsOwnKeys("closeSubmission");
        handlers.On("getSubmission", call => AnswerMaker.Json(Own(call).ToJson(call.Now)));
        handlers.On("getSubmissionReport", Report);
        handlers.On("getSubmissionReceipt", Receipt);
        handlers.On("listSubmissions", List);
        handlers.On("recallSubmission", call => new RecallDesk(center, catalogue, responsibilities, Pool).Recall(call, Own(call), _submissions));
        handlers.KeepsOwnKeys("recallSubmission");
        handlers.On("getContentDigests", new ContentDesk(catalogue, responsibilities, Pool).Tell);
    }

    public override JsonNode Snapshot() => new JsonObject
    {
        ["submissions"] = MockJson.List(_submissions.Select(s => s.ToJson(center.Clock.Now))),
        ["stored"] = MockJson.List(Pool.Current.Select(d => new JsonObject
        {
            ["entryCode"] = d.EntryCode,
            ["dataVersion"] = d.Version,
            ["rows"] = d.Table.Rows.Count,
            ["rowsDigest"] = d.RowsDigest,
            ["receiptId"] = d.ReceiptId,
            ["submission"] = d.SubmissionKey,
        })),
    };

    public override void Reset()
    {
        _submissions.ForEach(submission => submission.DropContent());
        _submissions.Clear();
        Pool.Clear();
    }

    /// <summary>Puts into effect every check that is due.</summary>
    public override void Settle(DateTimeOffset now)
    {
        foreach (var submission in _submissions.Where(s => s.State == "CHECKING" && s.Check!.Due <= now).OrderBy(s => s.Check!.Due)) Settle(submission);
    }

    private void Settle(SubmissionRecord submission)
    {
        var check = submission.Check!;
        submission.State = SubmissionStates.Submission.Next(submission.State, check.Act);
        submission.UpdatedAt = check.Due;
        if (!submission.IsStored) return;
        var version = submission.Announcement.GetProperty("entry").GetProperty("version").GetInt32();
        Pool.Store(submission, catalogue.Find(submission.EntryCode, version)!, check);
        if (submission.Line is { } id && responsibilities.Find(id) is { } line) ResponsibilitiesLink.Fulfil(line, submission.Key, check.Due);
    }

    private SubmissionRecord Own(Call call) => _submissions.Find(s => s.Key == call.Key) is { } found && found.Department == call.Department.Code
        ? found
        : throw MockProblems.Refuse("not-found", $"This department has no submission '{call.Key}'.");

    private MockAnswer Announce(Call call)
    {
        if (_submissions.Find(s => s.Key == call.Key) is { } known) return AnnounceAgain(call, known);
        var submission = new SubmissionRecord(call.Key, call.Department.Code, call.Body, call.Now);
        _rules.Hold(submission, _submissions);
        _submissions.Add(submission);
        submission.FirstAnswer = AnswerMaker.Json(submission.ToJson(call.Now));
        return AnswerMaker.Copy(submission.FirstAnswer);
    }

    private static MockAnswer AnnounceAgain(Call call, SubmissionRecord known)
    {
        if (known.Department != call.Department.Code || !SameBut("generation", known.Announcement, call.Body))
            throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names another announcement.");
        var generation = call.Body.GetProperty("generation").GetInt64();
        if (generation < known.Generation) throw MockProblems.Refuse("generation-stale", $"Generation {known.Generation} of the sender has announced itself.");
        if (generation == known.Generation)
        {
            call.IsRepeat = true;
            return AnswerMaker.Copy(known.FirstAnswer!);
        }
        known.Generation = generation;
        known.UpdatedAt = call.Now;
        known.FirstAnswer = AnswerMaker.Json(known.ToJson(call.Now));
        return AnswerMaker.Copy(known.FirstAnswer);
    }

    private static bool SameBut(string member, JsonElement left, JsonElement right) =>
        JsonNode.DeepEquals(Without(member, left), Without(member, right));

    private static JsonObject Without(string member, JsonElement element)
    {
        var copy = (JsonObject)MockJson.Node(element)!.DeepClone();
        copy.Remove(member);
        return copy;
    }

    private MockAnswer PutPart(Call call)
    {
        var submission = Own(call);
        var number = int.Parse(call.Path["number"], CultureInfo.InvariantCulture);
        var (generation, epoch) = (long.Parse(call.Query["generation"], CultureInfo.InvariantCulture), long.Parse(call.Query["epoch"], CultureInfo.InvariantCulture));
        var digest = call.Query["digest"];
        if (number > center.Limits.PartsPerSubmission) throw MockProblems.Refuse("part-out-of-range", $"A submission has {center.Limits.PartsPerSubmission} parts at most.");
        if (call.Request.Body.Length > center.Limits.PartSize) throw MockProblems.Refuse("too-large", $"A part has {center.Limits.PartSize} bytes at most; this one has {call.Request.Body.Length}.");
        if (!ContentDigest.TryParse(digest, out var stated) || !stated.Matches(call.Request.Body))
            throw MockProblems.Refuse("digest-mismatch", $"The {call.Request.Body.Length} bytes that arrived do not have the digest {digest}.");
        if (generation < submission.Generation) throw MockProblems.Refuse("generation-stale", $"Generation {submission.Generation} of the sender has announced itself.");
        submission.Parts.TryGetValue(number, out var held);
        if (held?.Digest == digest)
        {
            call.IsRepeat = true;
            return AnswerMaker.Json(held.ToJson());
        }
        if (!SubmissionStates.Submission.Allows(submission.State, "receive")) throw MockProblems.Refuse("submission-closed", $"The submission is {submission.State}.");
        if (held is not null && !held.IsBefore(generation, epoch)) throw MockProblems.Refuse("part-stale", $"Part {number} was written by a later or the same epoch.");
        var part = new SubmissionPart(number, digest, new PartBytes(call.Request.Body, center.PartsDirectory), generation, epoch);
        held?.Content.Drop();
        submission.Parts[number] = part;
        submission.State = SubmissionStates.Submission.Next(submission.State, "receive");
        submission.UpdatedAt = call.Now;
        return AnswerMaker.Json(part.ToJson());
    }

    private async ValueTask<MockAnswer> CloseAsync(Call call)
    {
        var submission = Own(call);
        var digest = center.Documents.Digest(call.Request.Body);
        if (submission.CloseDigest == digest)
        {
            call.IsRepeat = true;
            return AnswerMaker.Copy(submission.CloseAnswer!);
        }
        if (submission.CloseDigest is not null) throw MockProblems.Refuse("submission-closed", $"The submission was closed with another manifest and is {submission.State}.");
        var (manifest, bytes) = center.Documents.Open("submission-manifest", call.Body.GetProperty("manifest"), call.Department);
        ManifestRules.Hold(manifest, submission);
        var state = SubmissionStates.Submission.Next(submission.State, "close");
        submission.Check = await CheckAsync(call, submission, manifest, bytes).ConfigureAwait(false);
        submission.DropContent();
        foreach (var left in submission.Parts.Keys.Skip(manifest.List("parts").Count).ToList()) submission.Parts.Remove(left);
        (submission.State, submission.UpdatedAt, submission.CloseDigest) = (state, call.Now, digest);
        submission.Operation = center.Chance.Id("op");
        center.Work.Add(submission.Operation, submission.Department, now => Progress(submission, now));
        submission.CloseAnswer = AnswerMaker.Json(submission.ToJson(call.Now), 202);
        return AnswerMaker.Copy(submission.CloseAnswer);
    }

    private async Task<SubmissionCheck> CheckAsync(Call call, SubmissionRecord submission, JsonElement manifest, byte[] manifestBytes)
    {
        var entry = catalogue.Find(submission.EntryCode, submission.Announcement.GetProperty("entry").GetProperty("version").GetInt32())!;
        var table = await SealedParts.OpenAsync(submission, manifest, center.Keys.Encryption, call.Cancellation).ConfigureAwait(false);
        var check = await SubmissionChecker.CheckAsync(submission, table, entry, manifest, call.Cancellation).ConfigureAwait(false);
        check.Due = call.Now + center.Policy.CheckingTime;
        if (check.Act == "reject") return check;
        check.ReceiptId = center.Chance.Id("receipt");
        check.Receipt = await center.Documents.SignAsync("submission-receipt", new JsonObject
        {
            ["receiptId"] = check.ReceiptId,
            ["key"] = submission.Key,
            ["department"] = submission.Department,
            ["entry"] = MockJson.Node(submission.Announcement.GetProperty("entry")),
            ["period"] = submission.Period,
            ["manifestDigest"] = center.Documents.Digest(manifestBytes),
            ["reportDigest"] = center.Documents.Digest(check.Report),
            ["rowsStored"] = check.RowsStored,
            ["rowsRejected"] = check.RowsRejected,
            ["storedAt"] = MockJson.Instant(check.Due),
            ["target"] = submission.Target,
            ["checkpoint"] = center.Checkpoints.Citation(submission.Department),
        }, call.Cancellation).ConfigureAwait(false);
        return check;
    }

    private static JsonObject Progress(SubmissionRecord submission, DateTimeOffset now) => new()
    {
        ["id"] = submission.Operation,
        ["kind"] = "closeSubmission",
        ["state"] = submission.State == "CHECKING" ? "RUNNING" : submission.Check!.Act == "reject" ? "FAILED" : "DONE",
        ["reason"] = submission.IsFinished ? submission.Check!.Reason : null,
        ["result"] = submission.IsFinished ? "/v1/submissions/" + Uri.EscapeDataString(submission.Key) : null,
        ["nextPoll"] = submission.ToJson(now)["nextPoll"]?.DeepClone(),
    };

    private MockAnswer Report(Call call)
    {
        var submission = Own(call);
        return submission is { IsFinished: true, Check: { } check }
            ? AnswerMaker.Bytes(check.Report, "application/json")
            : throw MockProblems.Refuse("not-ready", $"The submission is {submission.State}.");
    }

    private MockAnswer Receipt(Call call)
    {
        var submission = Own(call);
        if (!submission.IsFinished) throw MockProblems.Refuse("not-ready", $"The submission is {submission.State}.");
        return submission.Check?.Receipt is { } receipt
            ? AnswerMaker.Json(new JsonObject { ["receipt"] = receipt.DeepClone() })
            : throw MockProblems.Refuse("receipt-not-issued", $"The submission is {submission.State}: {submission.RecallReason ?? submission.Check?.Reason}");
    }

    private MockAnswer List(Call call)
    {
        var found = _submissions.Where(s => s.Department == call.Department.Code && s.AnnouncedAt + center.Policy.VisibilityDelay <= call.Now &&
            (!call.Query.TryGetValue("state", out var state) || s.State == state) &&
            (!call.Query.TryGetValue("entryCode", out var code) || s.EntryCode == code) &&
            (!call.Query.TryGetValue("period", out var period) || s.Period == period));
        return AnswerMaker.Json(Paging.Page(call, found, s => s.ToJson(call.Now)));
    }
}

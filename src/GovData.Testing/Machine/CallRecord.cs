using System.Globalization;
using GovData.Security;

namespace GovData.Testing;

/// <summary>Writes down one request while it is handled; becomes its entry in the journal.</summary>
internal sealed class CallRecord
{
    private static readonly HashSet<string> Credentials = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Signature", "Cookie", "gjgxjhpt_sign" };

    private readonly MockRequest _request;
    private MockOutcome? _script;

    public CallRecord(MockRequest request, CenterServices center)
    {
        _request = request;
        At = center.Clock.Now;
        TraceId = request.Header("X-Trace-Id") is { Length: > 0 } trace ? trace : center.Chance.Id("trace");
        Digest = request.Body.Length == 0 ? "" : ContentDigest.Of(DigestAlgorithm.Sha256, request.Body).ToString();
    }

    public DateTimeOffset At { get; }

    public string TraceId { get; }

    public string Digest { get; }

    public ContractOperation? Operation { get; set; }

    public string Department { get; set; } = "";

    public string Carrier { get; set; } = "";

    public string Key { get; set; } = "";

    public string Problem { get; set; } = "";

    public bool IsRepeat { get; set; }

    public void Script(MockOutcome? outcome) => _script = outcome;

    /// <summary>Date and trace id on what the center itself answers, but not on what a scripted stranger does.</summary>
    public void Stamp(MockAnswer answer)
    {
        if (_script is { AfterCommit: false }) return;
        answer.Headers["Date"] = At.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
        answer.Headers["X-Trace-Id"] = TraceId;
    }

    public MockJournalEntry Close(MockAnswer answer)
    {
        var outcome = Outcome(answer);
        return new MockJournalEntry
        {
            At = At,
            Operation = Operation?.Id ?? "",
            Method = _request.Method,
            Target = _request.Target,
            Department = Department,
            Carrier = Carrier,
            Attempt = int.TryParse(_request.Header("X-Attempt"), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 0,
            TraceId = TraceId,
            Key = Key,
            Digest = Digest,
            Headers = _request.Headers.ToDictionary(h => h.Key, h => Credentials.Contains(h.Key) ? "***" : h.Value, StringComparer.OrdinalIgnoreCase),
            Body = Operation is { NeedsToken: true } ? _request.Body : [],
            Status = answer.Status,
            Problem = Problem,
            HadEffect = Operation is { Method: "POST", Retry: not "safe" } && answer.Status < 300 && outcome is MockJournalOutcome.Answered or MockJournalOutcome.AnswerLost && !IsRepeat,
            Outcome = outcome,
        };
    }

    private MockJournalOutcome Outcome(MockAnswer answer)
    {
        if (_script is { AfterCommit: false }) return answer.Fault == MockFault.Drop ? MockJournalOutcome.Dropped : MockJournalOutcome.Scripted;
        if (Problem.Length > 0) return MockJournalOutcome.Refused;
        if (answer.Fault != MockFault.None) return MockJournalOutcome.AnswerLost;
        return IsRepeat ? MockJournalOutcome.Replayed : MockJournalOutcome.Answered;
    }
}

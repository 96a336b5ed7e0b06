using GovData.Testing;

namespace GovData.MockServer;

/// <summary>剧本 · The scripted outcomes by name, with the fields they take.</summary>
internal static class OutcomeNames
{
    private static readonly Dictionary<string, Func<FormFields, MockOutcome>> Makers = new(StringComparer.Ordinal)
    {
        ["lose-answer"] = _ => MockOutcome.LoseAnswer(),
        ["drop"] = _ => MockOutcome.Drop(),
        ["truncate"] = _ => MockOutcome.Truncate(),
        ["delay"] = fields => MockOutcome.Delay(Seconds(fields)),
        ["problem"] = fields => MockOutcome.Problem(fields.Text("code"), fields.Number("status", 0), fields.Find("seconds") is null ? null : Seconds(fields)),
        ["problem-as-200"] = fields => MockOutcome.ProblemAs200(fields.Text("code")),
        ["too-many-requests"] = fields => MockOutcome.TooManyRequests(Seconds(fields)),
        ["too-many-requests-until-date"] = fields => MockOutcome.TooManyRequestsUntilDate(Seconds(fields)),
        ["key-rotated"] = _ => MockOutcome.KeyRotated(),
        ["unknown-value"] = _ => MockOutcome.UnknownValue(),
        ["looping-cursor"] = _ => MockOutcome.LoopingCursor(),
        ["wrong-digest"] = _ => MockOutcome.WrongDigest(),
        ["bad-signature"] = _ => MockOutcome.BadSignature(),
        ["html-page"] = fields => MockOutcome.HtmlPage(fields.Number("status", 502)),
        ["gbk-page"] = fields => MockOutcome.GbkPage(fields.Number("status", 503)),
        ["empty"] = fields => MockOutcome.Empty(fields.Number("status", 200)),
    };

    public static IReadOnlyCollection<string> All => Makers.Keys;

    public static MockOutcome Make(string name, FormFields fields) => Makers.TryGetValue(name, out var make)
        ? make(fields)
        : throw new FormatException($"There is no outcome '{name}': {string.Join(", ", Makers.Keys)}.");

    private static TimeSpan Seconds(FormFields fields) => fields.Find("seconds") is null
        ? throw new FormatException("The field 'seconds' is missing.")
        : fields.Time("seconds", TimeSpan.FromSeconds(1));
}

namespace GovData.Certificates;

/// <summary>复核差异 (what differs between a receipt and the verification made again).</summary>
public sealed class ReplayDifference
{
    internal ReplayDifference(string code, string chinese, string english, string? then, string? now) =>
        (Code, Chinese, English, Then, Now) = (code, chinese, english, then, now);

    /// <summary>What differs: <c>replay.document</c>, <c>replay.policy</c>, <c>replay.trust</c>, <c>replay.revocation</c>, <c>replay.status</c>, <c>replay.fragments</c>; of a batch also <c>replay.batch</c>, <c>replay.code</c>.</summary>
    public string Code { get; }

    /// <summary>What that means, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>What that means, in English.</summary>
    public string English { get; }

    /// <summary>What the receipt states; null where it states nothing of the kind.</summary>
    public string? Then { get; }

    /// <summary>What was found now; null where nothing was.</summary>
    public string? Now { get; }

    /// <summary>The code, and both values.</summary>
    public override string ToString() => $"{Code}: {Then ?? "-"} -> {Now ?? "-"}";
}

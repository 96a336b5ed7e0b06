using System;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>待核验证照 (a verification that the center could not give when it was asked for). It names no certificate and no person.</summary>
public sealed class PendingVerification
{
    /// <summary>核验键: its key, chosen by the department.</summary>
    public string Key { get; set; } = "";

    /// <summary>保存时刻: when it was kept.</summary>
    public DateTimeOffset KeptAt { get; set; }

    /// <summary>How often the center was asked again.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last try gave no verdict: a problem code, <c>state-unknown</c>, or <c>not-opened</c> (another secret, or it was changed); null before the first.</summary>
    public string? Problem { get; set; }

    /// <summary>核验回执: the outcome, also one that is not valid; null while it is waited for.</summary>
    public VerificationReceipt? Receipt { get; set; }

    /// <summary>Key and outcome.</summary>
    public override string ToString() => $"{Key} {Receipt?.Statement.Status.Value ?? "waiting"}";
}

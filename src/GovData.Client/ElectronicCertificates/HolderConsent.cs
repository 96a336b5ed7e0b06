using System;
using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>持证主体授权 (a holder's consent, and where it stands). A refusal is a result.</summary>
public class HolderConsent
{
    /// <summary>授权键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>授权状态: where it stands.</summary>
    public ConsentState State { get; set; } = ConsentState.Of("");

    /// <summary>请求时刻: when it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>有效至: until when it holds; null before it is given.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Seconds to wait before asking again; null when nothing is waited for.</summary>
    public int? NextPoll { get; set; }

    /// <summary>Whether certificates can be read with it now; an unknown state is no consent.</summary>
    [JsonIgnore]
    public bool IsGiven => State == ConsentState.Given;

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State}";
}

using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>
/// 存证检查点 (evidence checkpoint, the contract's <c>Checkpoint</c>): the root over the heads of all evidence streams of a department, and the checkpoint before.
/// Anchored at the center, it shows every later change to what it covers.
/// </summary>
public sealed class EvidenceCheckpoint
{
    /// <summary>The payload type of a signed checkpoint.</summary>
    public const string PayloadType = "application/vnd.govdata.checkpoint+json";

    /// <summary>部门: social credit code.</summary>
    [JsonRequired, JsonPropertyOrder(0)]
    public string Department { get; set => field = value ?? ""; } = "";

    /// <summary>序号: its number, from 1.</summary>
    [JsonRequired, JsonPropertyOrder(1)]
    public long Number { get; set; }

    /// <summary>根摘要: the root of <see cref="EvidenceTree"/>.</summary>
    [JsonRequired, JsonPropertyOrder(2)]
    public ContentDigest? Root { get; set; }

    /// <summary>存证流数: streams in it.</summary>
    [JsonRequired, JsonPropertyOrder(3)]
    public long Streams { get; set; }

    /// <summary>上一检查点摘要: digest of the payload bytes of the checkpoint before; null for the first.</summary>
    [JsonRequired, JsonPropertyOrder(4), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ContentDigest? Previous { get; set; }

    /// <summary>时刻: when it was made, by the department's clock.</summary>
    [JsonRequired, JsonPropertyOrder(5), JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset At { get; set; }

    /// <summary>断链声明: that the ledger has lost the checkpoints before this one; null, as a rule, where it has lost none.</summary>
    [JsonPropertyOrder(6)]
    public CheckpointBreak? Break { get; set; }

    /// <summary>Its key at the center: <c>&lt;department&gt;.checkpoint.&lt;number&gt;</c>.</summary>
    [JsonIgnore]
    public string Key => Invariant($"{Department}.checkpoint.{Number}");

    /// <summary>Signs it. Keep the document before it is sent: signing again gives other bytes.</summary>
    /// <param name="key">The department's key; null at trust level 0, whose checkpoint is worth what the center's citation makes it.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">A member is missing or wrong.</exception>
    public Task<SignedDocument> SignAsync(SigningKey? key, CancellationToken cancellationToken = default)
    {
        if (WhyNot(this) is { } reason) throw new ArgumentException(reason.ToString());
        var payload = JsonSerializer.SerializeToUtf8Bytes(this, CheckpointJson.Line.EvidenceCheckpoint);
        return key is null ? Task.FromResult(SignedDocument.Unsigned(PayloadType, payload)) : SignedDocument.SignAsync(PayloadType, payload, key, cancellationToken);
    }

    /// <summary>Reads a checkpoint. Reading verifies nothing.</summary>
    /// <param name="document">The document, possibly null.</param>
    /// <param name="checkpoint">The checkpoint, when it is one.</param>
    /// <param name="reason">Why not, otherwise.</param>
    public static bool TryRead(SignedDocument? document, [NotNullWhen(true)] out EvidenceCheckpoint? checkpoint, [NotNullWhen(false)] out Refusal? reason)
    {
        (checkpoint, reason) = (null, CheckpointRefusals.NoCheckpoint);
        if (document?.PayloadType != PayloadType) return false;
        try
        {
            checkpoint = JsonSerializer.Deserialize(document.Payload.Span, CheckpointJson.Line.EvidenceCheckpoint);
            if (checkpoint is not null) reason = WhyNot(checkpoint);
        }
        catch (JsonException)
        {
            checkpoint = null;
            reason = CheckpointRefusals.NoCheckpoint;
            return false;
        }
        if (reason is not null) checkpoint = null;
        return checkpoint is not null;
    }

    /// <summary>Department and number.</summary>
    public override string ToString() => Key;

    private static Refusal? WhyNot(EvidenceCheckpoint checkpoint) =>
        checkpoint.Department.Length > 0 && checkpoint.Number >= 1 && checkpoint.Streams >= 0 && checkpoint.Root is not null
        && checkpoint.Previous is null == checkpoint.Number is 1
        && (checkpoint.Break is null || (checkpoint.Break.Kept >= 0 && checkpoint.Break.Kept < checkpoint.Number - 1)) ? null : CheckpointRefusals.NoCheckpoint;
}

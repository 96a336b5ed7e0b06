using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

public partial class SupervisionClient
{
    private static readonly AnswerReader<CheckpointRecord> s_checkpoint = new(() => SupervisionJson.Wire.CheckpointRecord);

    /// <summary>Signs an evidence checkpoint with the department's key, or leaves it unsigned at trust level 0. Keep the document before it is sent: signing again gives other bytes.</summary>
    /// <param name="checkpoint">The checkpoint; an empty department is filled with the calling one.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">A member is missing or wrong.</exception>
    public virtual Task<SignedDocument> SignEvidenceCheckpointAsync(EvidenceCheckpoint checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var complete = new EvidenceCheckpoint
        {
            Department = checkpoint.Department.Length > 0 ? checkpoint.Department : _runner.Settings.Department.Code,
            Number = checkpoint.Number,
            Root = checkpoint.Root,
            Streams = checkpoint.Streams,
            Previous = checkpoint.Previous,
            At = checkpoint.At,
            Break = checkpoint.Break,
        };
        return complete.SignAsync(_runner.Settings.SigningKey, cancellationToken);
    }

    /// <summary>固定存证检查点: hands a checkpoint over. The same document gets the first answer; one that does not follow the last is refused (<c>checkpoint-out-of-order</c>).</summary>
    /// <param name="checkpoint">The checkpoint, as <see cref="SignEvidenceCheckpointAsync"/> made it; sent exactly as it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The center's record, of just these bytes.</returns>
    /// <exception cref="ArgumentException">The document is no checkpoint.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual async Task<CheckpointRecord> AnchorEvidenceCheckpointAsync(SignedDocument checkpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (!EvidenceCheckpoint.TryRead(checkpoint, out var content, out var reason)) throw new ArgumentException(reason.ToString(), nameof(checkpoint));
        var operation = SupervisionOperations.AnchorCheckpoint;
        var submit = new CheckpointSubmit { Checkpoint = checkpoint };
        var record = await _runner.PostAsync(operation, Path(content.Key), submit, SupervisionJson.Wire.CheckpointSubmit, s_checkpoint, cancellationToken).ConfigureAwait(false);
        if (record.Key != content.Key || record.Number != content.Number || record.Digest?.Matches(checkpoint.Payload.Span) != true)
            throw new TransportException(TransportFailure.DigestMismatch, operation, Wording.Of("中心记录的是另一检查点", "the record of another checkpoint"));
        return record;
    }

    /// <summary>查询存证检查点: a checkpoint of this department as the center holds it.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CenterException">There is no usable answer, or the center refused: <c>not-found</c> when it holds none.</exception>
    public virtual Task<CheckpointRecord> GetEvidenceCheckpointAsync(long number, CancellationToken cancellationToken = default)
    {
        if (number < 1) throw new ArgumentOutOfRangeException(nameof(number), number, "A checkpoint's number is from 1.");
        var key = string.Format(CultureInfo.InvariantCulture, "{0}.checkpoint.{1}", _runner.Settings.Department.Code, number);
        return _runner.GetAsync(SupervisionOperations.GetCheckpoint, Path(key), s_checkpoint, cancellationToken);
    }

    private static CallParameters Path(string key) => new() { { "key", key } };
}

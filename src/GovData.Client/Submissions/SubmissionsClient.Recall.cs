using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

public partial class SubmissionsClient
{
    /// <summary>Signs a recall with the department's key, or leaves it unsigned at trust level 0. Keep the document before it is sent: signing again gives other bytes.</summary>
    /// <param name="recall">The recall; an empty department is filled with the calling one.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">The recall has no key or no reason, too long a one, or one with an identity number in it.</exception>
    public virtual Task<SignedDocument> SignRecallAsync(SubmissionRecall recall, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recall);
        Guard.Name(recall.Key, nameof(recall), nameof(recall.Key));
        Guard.Member(recall.Reason, nameof(recall.Reason), nameof(recall));
        Guard.NamesNobody(recall.Reason, nameof(recall.Reason), nameof(recall));
        if (recall.Reason.Length > SubmissionRecall.LongestReason)
            throw new ArgumentException($"A reason has {Text(SubmissionRecall.LongestReason)} characters at most; this one has {Text(recall.Reason.Length)}.", nameof(recall));
        var complete = recall.Of(_runner.Settings.Department);
        return _runner.SignAsync(SubmissionRecall.PayloadType, complete, SubmissionsJson.Wire.SubmissionRecall, cancellationToken);
    }

    /// <summary>撤回汇聚: before the close it is dropped; once stored, its rows are withdrawn. Receipt and evidence stay. The same document gets the first answer.</summary>
    /// <param name="key">The submission's key.</param>
    /// <param name="recall">The recall, as <see cref="SignRecallAsync"/> made it; sent exactly as it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A parameter is malformed, or the document is not a recall of this submission.</exception>
    /// <exception cref="CenterException">
    /// There is no usable answer, or the center refused: <c>state-conflict</c> while it is checked, when nothing is stored, or when another document recalled it.
    /// </exception>
    public virtual Task<SubmissionStatus> RecallAsync(string key, SignedDocument recall, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recall);
        var path = Path(key);
        if (SubmissionRecall.Read(recall)?.Key != key) throw new ArgumentException("The document is not a recall of this submission.", nameof(recall));
        var request = new SubmissionRecallRequest { Recall = recall };
        return _runner.PostAsync(SubmissionOperations.Recall, path, request, SubmissionsJson.Wire.SubmissionRecallRequest, s_status, cancellationToken);
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Sends a part, and finds out whether one that does not get through is too large for the way.</summary>
internal sealed class PartSender(SubmissionsClient center)
{
    private const string TooLarge = "too-large";

    /// <exception cref="PartTooLargeException">The center says so; or it does not get through, twice, while a small call does.</exception>
    /// <exception cref="CenterException">It was refused, or nothing gets through.</exception>
    public async Task SendAsync(SubmissionRow row, TaskRow part, ReadOnlyMemory<byte> bytes, ContentDigest digest, CancellationToken cancellationToken)
    {
        var stamp = new PartStamp { Generation = row.Generation, Epoch = part.Epoch, Digest = digest };
        try
        {
            await center.PutPartAsync(row.Key, part.Number, bytes, stamp, cancellationToken).ConfigureAwait(false);
            return;
        }
        catch (RequestRefusedException refused) when (refused.Code == TooLarge)
        {
            throw new PartTooLargeException(part, refused);
        }
        catch (TransportException failure) when (IsCut(failure))
        {
            if (!await AnswersAsync(row.Key, cancellationToken).ConfigureAwait(false)) throw;
        }
        try
        {
            await center.PutPartAsync(row.Key, part.Number, bytes, stamp, cancellationToken).ConfigureAwait(false);
        }
        catch (TransportException again) when (IsCut(again))
        {
            if (await AnswersAsync(row.Key, cancellationToken).ConfigureAwait(false)) throw new PartTooLargeException(part, again);
            throw;
        }
    }

    /// <summary>What a network does to what is too large for it: it breaks off, or answers with a page of its own.</summary>
    private static bool IsCut(TransportException failure) => failure.Failure is TransportFailure.ConnectionLost or TransportFailure.NotThisContract;

    private async Task<bool> AnswersAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await center.GetAsync(key, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (CenterException)
        {
            return false;
        }
    }
}

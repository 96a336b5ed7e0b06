using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>Carries one package to the center. Every call may be repeated by key and digest, so nothing is kept between two runs.</summary>
internal sealed class CarryStep(SubmissionsClient center, TimeSpan? followAtMost)
{
    private const string NotPermitted = "not-permitted";
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromMinutes(1);

    public async Task<ConsignmentReceipts> RunAsync(OpenConsignment package, CancellationToken cancellationToken)
    {
        var receipts = new ConsignmentReceipts
        {
            Key = package.Key,
            Department = package.List.Department,
            Rows = package.Content!.Rows,
            Parts = package.Content.Parts.Count,
            ManifestDigest = package.Manifest.Digest(package.Content.SchemaDigest!.Algorithm),
        };
        try
        {
            var status = await center.AnnounceAsync(package.Key, package.Announcement, cancellationToken).ConfigureAwait(false);
            receipts.Take(status);
            await PutPartsAsync(package, cancellationToken).ConfigureAwait(false);
            receipts.Take(await center.CloseAsync(package.Key, package.Manifest, cancellationToken).ConfigureAwait(false));
        }
        catch (RequestRefusedException refusal) when (IsForThePacker(refusal))
        {
            receipts.Problem = refusal.Problem;
            return receipts;
        }
        await FollowAsync(receipts, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    /// <summary>The parts that the center does not hold yet, in order; each is the packer's own bytes, so its epoch never has to rise.</summary>
    private async Task PutPartsAsync(OpenConsignment package, CancellationToken cancellationToken)
    {
        var held = (await center.GetAsync(package.Key, cancellationToken).ConfigureAwait(false)).PartsReceived;
        foreach (var part in package.Content!.Parts)
        {
            if (held.Any(there => there?.Number == part.Number && part.Digest!.Equals(there.Digest))) continue;
            var bytes = await package.PartAsync(part, cancellationToken).ConfigureAwait(false);
            var stamp = new PartStamp { Generation = package.Announcement.Generation, Digest = part.Digest };
            await center.PutPartAsync(package.Key, part.Number, bytes, stamp, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(ConsignmentReceipts receipts, CancellationToken cancellationToken)
    {
        var status = followAtMost == TimeSpan.Zero
            ? await center.GetAsync(receipts.Key, cancellationToken).ConfigureAwait(false)
            : await center.WaitAsync(receipts.Key, followAtMost ?? s_heartbeat, cancellationToken).ConfigureAwait(false);
        while (!status.IsFinal && followAtMost is null)
            status = await center.WaitAsync(receipts.Key, s_heartbeat, cancellationToken).ConfigureAwait(false);
        receipts.Take(status);
        if (!status.IsFinal) return;
        if (status.State == SubmissionState.Stored || status.State == SubmissionState.Partly)
            receipts.Receipt = (await center.GetReceiptAsync(receipts.Key, cancellationToken).ConfigureAwait(false)).Document;
        receipts.Report = (await center.GetReportAsync(receipts.Key, cancellationToken).ConfigureAwait(false)).Body.ToArray();
    }

    /// <summary>A refusal of what was packed, which sending again can't change. One of this machine is none: somebody here has to put it right.</summary>
    private static bool IsForThePacker(RequestRefusedException refusal) =>
        refusal.Problem.Code != NotPermitted && (AnnounceStep.IsFinal(refusal) || refusal.Problem is { Retryable: false, Status: 413 });
}

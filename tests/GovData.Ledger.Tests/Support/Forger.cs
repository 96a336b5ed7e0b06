using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>A client behind which somebody swaps the receipt, rightly signed, for one of something else.</summary>
internal sealed class Forger(SubmissionsClient inner, Action<SubmissionReceipt> swap) : SubmissionsClient
{
    public override Task<SubmissionStatus> AnnounceAsync(string key, SubmissionAnnouncement announcement, CancellationToken cancellationToken = default) =>
        inner.AnnounceAsync(key, announcement, cancellationToken);

    public override Task<PartReceipt> PutPartAsync(
        string key, int number, ReadOnlyMemory<byte> content, PartStamp? stamp = null, CancellationToken cancellationToken = default) =>
        inner.PutPartAsync(key, number, content, stamp, cancellationToken);

    public override Task<SignedDocument> SignManifestAsync(SubmissionManifest manifest, CancellationToken cancellationToken = default) =>
        inner.SignManifestAsync(manifest, cancellationToken);

    public override Task<SubmissionStatus> CloseAsync(string key, SignedDocument manifest, CancellationToken cancellationToken = default) =>
        inner.CloseAsync(key, manifest, cancellationToken);

    public override Task<SubmissionStatus> WaitAsync(string key, TimeSpan atMost, CancellationToken cancellationToken = default) =>
        inner.WaitAsync(key, atMost, cancellationToken);

    public override async Task<SubmissionReceipt> GetReceiptAsync(string key, CancellationToken cancellationToken = default)
    {
        var receipt = await inner.GetReceiptAsync(key, cancellationToken);
        swap(receipt);
        return receipt;
    }
}

using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>A package whose files are what its list says.</summary>
internal sealed class OpenConsignment(string place, ConsignmentList list, SubmissionAnnouncement announcement, SignedDocument manifest)
{
    public ConsignmentList List { get; } = list;

    public string Key => List.Key;

    public SubmissionAnnouncement Announcement { get; } = announcement;

    /// <summary>As the packer froze it.</summary>
    public SignedDocument Manifest { get; } = manifest;

    /// <summary>Null when the document holds no manifest.</summary>
    public SubmissionManifest? Content { get; } = FerryJson.Manifest(manifest);

    /// <summary>The bytes of a part, looked at once more: the package may be changed while it is sent.</summary>
    public async Task<byte[]> PartAsync(ManifestPart part, CancellationToken cancellationToken)
    {
        var name = ConsignmentFiles.Part(part.Number);
        if (part.Size > int.MaxValue) throw ConsignmentReader.Refuse(ConsignmentRefusals.FileChanged, name);
        using var file = new FileStream(ConsignmentFiles.PathOf(place, name), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);
        using var bytes = new MemoryStream((int)part.Size);
        await file.CopyToAsync(bytes, 64 * 1024, cancellationToken).ConfigureAwait(false);
        return part.Digest!.Matches(bytes.ToArray()) ? bytes.ToArray() : throw ConsignmentReader.Refuse(ConsignmentRefusals.FileChanged, name);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Reads a package and holds every file against the list, and the files against each other, before anything of it is used.</summary>
internal static class ConsignmentReader
{
    private const int MostListBytes = 16 * 1024 * 1024;
    private static readonly Regex s_part = new(@"\Aparts/[0-9]{6,9}\.part\z", RegexOptions.CultureInvariant);

    /// <exception cref="ConsignmentRefusedException">It is not whole, not consistent, or not signed by whom it should be; the message names the file.</exception>
    public static async Task<OpenConsignment> OpenAsync(string directory, TrustedKeys? packers, CancellationToken cancellationToken)
    {
        var place = Path.GetFullPath(directory);
        var (list, document) = await ListAsync(place, cancellationToken).ConfigureAwait(false);
        Require(document, packers, ConsignmentFiles.List);
        foreach (var entry in list.Files)
        {
            if (!File.Exists(ConsignmentFiles.PathOf(place, entry.Name))) throw Refuse(ConsignmentRefusals.FileMissing, entry.Name);
            if (!await IsWholeAsync(place, entry, cancellationToken).ConfigureAwait(false)) throw Refuse(ConsignmentRefusals.FileChanged, entry.Name);
        }
        RefuseUnlisted(place, list);
        var manifest = Manifest(Encoding.UTF8.GetString(await TextAsync(place, ConsignmentFiles.Manifest, cancellationToken).ConfigureAwait(false)));
        Require(manifest, packers, ConsignmentFiles.Manifest);
        var announcement = Announcement(await TextAsync(place, ConsignmentFiles.Announcement, cancellationToken).ConfigureAwait(false));
        var opened = new OpenConsignment(place, list, announcement, manifest);
        ConsignmentRules.Hold(opened);
        return opened;
    }

    /// <summary>The list and the document it was signed as. Nothing of it is verified.</summary>
    public static async Task<(ConsignmentList List, SignedDocument Document)> ListAsync(string place, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(place)) throw Refuse(ConsignmentRefusals.NotThere, place);
        if (!File.Exists(ConsignmentFiles.PathOf(place, ConsignmentFiles.List))) throw Refuse(ConsignmentRefusals.Incomplete, place);
        var text = Encoding.UTF8.GetString(await TextAsync(place, ConsignmentFiles.List, cancellationToken).ConfigureAwait(false));
        if (!SignedDocument.TryParse(text, out var document, out var reason)) throw Refuse(ConsignmentRefusals.ListUnreadable(reason.Chinese, reason.English), ConsignmentFiles.List);
        if (document.PayloadType != ConsignmentList.PayloadType || Parse(document) is not { } list || !IsSound(list))
            throw Refuse(ConsignmentRefusals.ListUnreadable("不是本版本的装箱单。", "it is no list of this version."), ConsignmentFiles.List);
        return (list, document);
    }

    /// <summary>Whether a file is there with the size and digest that the list names.</summary>
    public static async Task<bool> IsWholeAsync(string place, ConsignmentEntry entry, CancellationToken cancellationToken)
    {
        var file = new FileInfo(ConsignmentFiles.PathOf(place, entry.Name));
        if (!file.Exists || file.Length != entry.Size) return false;
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.Read);
        return entry.Digest!.Equals(await ContentDigest.OfAsync(entry.Digest.Algorithm, stream, cancellationToken).ConfigureAwait(false));
    }

    public static ConsignmentRefusedException Refuse(Standards.Refusal refusal, string place) => new(refusal, place);

    private static void Require(SignedDocument document, TrustedKeys? packers, string name)
    {
        if (packers is null) return;
        if (document.Signatures.Count == 0) throw Refuse(ConsignmentRefusals.SignatureMissing, name);
        var verdict = document.Verify(packers);
        if (!verdict.IsValid) throw Refuse(ConsignmentRefusals.Signature(verdict), name);
    }

    private static ConsignmentList? Parse(SignedDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.Payload.Span, FerryJson.Wire.ConsignmentList);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Key and department, and files of a package's own names, each once: a list never leads out of its directory.</summary>
    private static bool IsSound(ConsignmentList list)
    {
        if (string.IsNullOrEmpty(list.Key) || string.IsNullOrEmpty(list.Department)) return false;
        if (list.Files.Any(entry => entry?.Digest is null || entry.Name is null || entry.Size < 0)) return false;
        var names = list.Files.Select(entry => entry.Name).ToList();
        return names.Distinct().Count() == names.Count && names.Contains(ConsignmentFiles.Announcement) && names.Contains(ConsignmentFiles.Manifest)
            && names.TrueForAll(name => name is ConsignmentFiles.Announcement or ConsignmentFiles.Manifest || s_part.IsMatch(name));
    }

    private static void RefuseUnlisted(string place, ConsignmentList list)
    {
        var parts = Path.Combine(place, ConsignmentFiles.PartsFolder);
        if (!Directory.Exists(parts)) return;
        foreach (var file in Directory.GetFiles(parts, "*.part").Select(path => ConsignmentFiles.PartsFolder + "/" + Path.GetFileName(path)))
            if (!list.Files.Any(entry => entry.Name == file)) throw Refuse(ConsignmentRefusals.FileUnlisted, file);
    }

    private static SignedDocument Manifest(string text) => SignedDocument.TryParse(text, out var document, out var reason)
        ? document
        : throw Refuse(ConsignmentRefusals.Contradiction(reason.Chinese, reason.English), ConsignmentFiles.Manifest);

    private static SubmissionAnnouncement Announcement(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FerryJson.Wire.SubmissionAnnouncement) ?? throw new JsonException("null");
        }
        catch (JsonException broken)
        {
            throw Refuse(ConsignmentRefusals.Contradiction("登记不是 JSON", "the announcement is no JSON: " + broken.Message), ConsignmentFiles.Announcement);
        }
    }

    private static async Task<byte[]> TextAsync(string place, string name, CancellationToken cancellationToken)
    {
        using var file = new FileStream(ConsignmentFiles.PathOf(place, name), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);
        if (file.Length > MostListBytes) throw Refuse(ConsignmentRefusals.ListUnreadable("过长。", "it is too long."), name);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, 64 * 1024, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }
}

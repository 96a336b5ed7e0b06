using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Writes a package: each file whole or not at all, the list last, so that a package with a list is complete.</summary>
internal class ConsignmentFiles
{
    public const string List = "consignment.json";
    public const string Announcement = "announcement.json";
    public const string Manifest = "manifest.json";
    public const string PartsFolder = "parts";

    public static string Part(int number) => PartsFolder + "/" + number.ToString("000000", CultureInfo.InvariantCulture) + ".part";

    public static string PathOf(string directory, string name) => Path.Combine(directory, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Makes the directory, or takes one that holds this package already.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="ConsignmentRefusedException">It holds something else.</exception>
    public static async Task<string> ClaimAsync(string directory, string key, CancellationToken cancellationToken)
    {
        var place = Path.GetFullPath(directory);
        if (File.Exists(place)) throw new ConsignmentRefusedException(ConsignmentRefusals.PlaceTaken, directory);
        if (File.Exists(PathOf(place, List)))
        {
            var (list, _) = await ConsignmentReader.ListAsync(place, cancellationToken).ConfigureAwait(false);
            if (list.Key != key) throw new ConsignmentRefusedException(ConsignmentRefusals.PlaceTaken, directory);
        }
        else if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any(entry => !IsOurs(Path.GetFileName(entry))))
            throw new ConsignmentRefusedException(ConsignmentRefusals.PlaceTaken, directory);
        PrivateFiles.CreateDirectory(place);
        PrivateFiles.CreateDirectory(Path.Combine(place, PartsFolder));
        foreach (var left in Directory.GetFiles(place, "*" + PrivateFiles.Unfinished, SearchOption.AllDirectories)) File.Delete(left);
        return place;
    }

    /// <summary>Writes a file, unless it is there as it should be.</summary>
    public virtual async Task<ConsignmentEntry> WriteAsync(string place, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var entry = new ConsignmentEntry { Name = name, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, bytes), Size = bytes.Length };
        if (await ConsignmentReader.IsWholeAsync(place, entry, cancellationToken).ConfigureAwait(false)) return entry;
        await PrivateFiles.ReplaceAsync(PathOf(place, name), bytes, cancellationToken).ConfigureAwait(false);
        return entry;
    }

    /// <summary>Signs and writes the list, unless the same is there. Parts that an unfinished package left here are not carried along.</summary>
    public async Task FinishAsync(string place, ConsignmentList list, SigningKey? key, CancellationToken cancellationToken)
    {
        var parts = list.Files.Select(file => PathOf(place, file.Name)).ToList();
        foreach (var left in Directory.GetFiles(Path.Combine(place, PartsFolder)).Except(parts, StringComparer.Ordinal)) File.Delete(left);
        var payload = JsonSerializer.SerializeToUtf8Bytes(list, FerryJson.Wire.ConsignmentList);
        if (File.Exists(PathOf(place, List)) && (await ConsignmentReader.ListAsync(place, cancellationToken).ConfigureAwait(false)).Document.Payload.Span.SequenceEqual(payload)) return;
        var document = key is null
            ? SignedDocument.Unsigned(ConsignmentList.PayloadType, payload)
            : await SignedDocument.SignAsync(ConsignmentList.PayloadType, payload, key, cancellationToken).ConfigureAwait(false);
        await WriteAsync(place, List, Encoding.UTF8.GetBytes(document.ToJson()), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOurs(string name) => name is Announcement or Manifest or PartsFolder || name.EndsWith(PrivateFiles.Unfinished, StringComparison.Ordinal);
}

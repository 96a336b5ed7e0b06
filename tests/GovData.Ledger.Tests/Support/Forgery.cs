using System.IO;
using System.Text.Json;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>What somebody on the way can do to a package: change files and make a list that fits them.</summary>
internal static class Forgery
{
    public static async Task RelistAsync(string package, Func<ConsignmentList, ConsignmentList> change, SigningKey? key)
    {
        var path = Path.Combine(package, "consignment.json");
        var document = SignedDocument.Parse(await File.ReadAllTextAsync(path));
        var list = JsonSerializer.Deserialize(document.Payload.Span, FerryJson.Wire.ConsignmentList)!;
        foreach (var file in list.Files)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(package, file.Name));
            (file.Digest, file.Size) = (ContentDigest.Of(DigestAlgorithm.Sm3, bytes), bytes.Length);
        }
        var payload = JsonSerializer.SerializeToUtf8Bytes(change(list), FerryJson.Wire.ConsignmentList);
        document = key is null ? SignedDocument.Unsigned(ConsignmentList.PayloadType, payload) : await SignedDocument.SignAsync(ConsignmentList.PayloadType, payload, key);
        await File.WriteAllTextAsync(path, document.ToJson());
    }

    /// <summary>The same manifest, signed by somebody else.</summary>
    public static async Task ResignManifestAsync(string package, SigningKey key)
    {
        var path = Path.Combine(package, "manifest.json");
        var document = SignedDocument.Parse(await File.ReadAllTextAsync(path));
        await File.WriteAllTextAsync(path, (await SignedDocument.SignAsync(document.PayloadType, document.Payload, key)).ToJson());
        await RelistAsync(package, list => list, key);
    }
}

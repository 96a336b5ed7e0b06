using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Benchmarks.Certificates;

/// <summary>The least a verification must compute: two SM2 verifications a seal, and SM3 of every part and of the file; over bytes at hand, without reading a package.</summary>
internal sealed class BareWork
{
    /// <summary>About what a maker signs of a seal, and a signer of a signature.</summary>
    private const int SealLength = 700, SignedLength = 1300;

    private readonly List<byte[]> _digested;
    private readonly List<(VerificationKey Key, byte[] Message, byte[] Signature)> _signed = [];

    private BareWork(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        _digested = [file, .. package.Entries.Select(Content)];
        Seals = package.Entries.Count(entry => entry.Name == "Seal.esl");
    }

    private int Seals { get; }

    /// <summary>Signs as much by two keys as maker and signer of each seal did.</summary>
    public static async Task<BareWork> OfAsync(byte[] file)
    {
        var work = new BareWork(file);
        for (var i = 0; i < 2 * work.Seals; i++)
        {
            var (key, message) = (SigningKey.CreateSm2(), new byte[i % 2 == 0 ? SealLength : SignedLength]);
            work._signed.Add((key.PublicKey, message, await key.SignAsync(message)));
        }
        return work;
    }

    public void Do()
    {
        foreach (var bytes in _digested) ContentDigest.Of(DigestAlgorithm.Sm3, bytes);
        foreach (var (key, message, signature) in _signed)
            if (!key.Verify(message, signature).IsValid) throw new InvalidDataException("A signature of the bench is wrong.");
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>What a signature is about: bytes where they lie, in pieces. A digest is computed once by method and without a copy.</summary>
internal sealed class SignedContent(params ArraySegment<byte>[] pieces)
{
    private readonly Dictionary<string, byte[]?> _digests = new(StringComparer.Ordinal);

    public SignedContent(byte[] whole)
        : this(new ArraySegment<byte>(whole))
    {
    }

    public long Length => pieces.Sum(piece => (long)piece.Count);

    /// <summary>The digest by the OID of a method; null where the method is weak or not known.</summary>
    public byte[]? Digest(string method)
    {
        if (!_digests.TryGetValue(method, out var known)) _digests[method] = known = Compute(method);
        return known;
    }

    public bool Is(byte[] other)
    {
        if (Length != other.Length) return false;
        var at = 0;
        foreach (var piece in pieces)
        {
            if (!piece.AsSpan().SequenceEqual(other.AsSpan(at, piece.Count))) return false;
            at += piece.Count;
        }
        return true;
    }

    /// <summary>The bytes in one piece: a copy, unless they are.</summary>
    public byte[] Join()
    {
        if (pieces.Length == 1 && pieces[0].Offset == 0 && pieces[0].Count == pieces[0].Array!.Length) return pieces[0].Array!;
        var whole = new MemoryStream((int)Length);
        foreach (var piece in pieces) whole.Write(piece.Array!, piece.Offset, piece.Count);
        return whole.GetBuffer();
    }

    private byte[]? Compute(string method)
    {
        if (method == SignatureOids.Sm3)
        {
            using var sm3 = new ContentDigester(DigestAlgorithm.Sm3);
            foreach (var piece in pieces) sm3.Append(piece.AsSpan());
            return sm3.Finish().Value.ToArray();
        }
        HashAlgorithmName? name = method switch
        {
            SignatureOids.Sha256 => HashAlgorithmName.SHA256,
            SignatureOids.Sha384 => HashAlgorithmName.SHA384,
            SignatureOids.Sha512 => HashAlgorithmName.SHA512,
            _ => null,
        };
        if (name is not { } known) return null;
        using var sha2 = IncrementalHash.CreateHash(known);
        foreach (var piece in pieces) sha2.AppendData(piece.Array!, piece.Offset, piece.Count);
        return sha2.GetHashAndReset();
    }
}

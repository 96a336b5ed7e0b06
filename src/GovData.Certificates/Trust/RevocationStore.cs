using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>吊销列表库 (revocation lists kept offline). Whose list it is, is verified when it is used; nothing is ever fetched. Safe for use by many threads.</summary>
public sealed class RevocationStore
{
    private readonly ILookup<string, RevocationList> _byIssuer;

    private RevocationStore(IEnumerable<RevocationList> lists)
    {
        RevocationList[] all = [.. lists.OrderByDescending(list => list.ThisUpdate).ThenBy(list => list.Digest.ToString(), StringComparer.Ordinal)];
        _byIssuer = all.ToLookup(list => list.Issuer, StringComparer.Ordinal);
        Digests = [.. all.Select(list => list.Digest)];
    }

    /// <summary>No lists: what can be revoked is then INDETERMINATE.</summary>
    public static RevocationStore Empty { get; } = new([]);

    /// <summary>SM3 of each list, the newest first; a receipt names those that were used.</summary>
    public IReadOnlyList<ContentDigest> Digests { get; }

    /// <summary>Lists in DER or PEM.</summary>
    /// <param name="lists">The bytes of each.</param>
    /// <exception cref="FormatException">One is no complete list in strict DER.</exception>
    public static RevocationStore Of(IEnumerable<byte[]> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return new(lists.SelectMany(bytes => CertificateFiles.Blocks(bytes, CertificateFiles.ListLabel)).Select(der => Read(der, "")));
    }

    /// <summary>Lists in files and folders (<c>.crl</c>, <c>.pem</c>, <c>.der</c>), DER or PEM.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <exception cref="FormatException">A file is no complete list in strict DER, or a path holds none.</exception>
    /// <exception cref="System.IO.IOException">A file can't be read.</exception>
    public static RevocationStore FromFiles(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new(CertificateFiles.Read(paths, CertificateFiles.ListLabel).Select(found => Read(found.Der, found.File)));
    }

    /// <summary>The list of an authority to judge by: the newest that was there at the time asked about, else the first that came after.</summary>
    internal RevocationList? Of(Certificate authority, DateTimeOffset asOf)
    {
        RevocationList? later = null;
        foreach (var list in _byIssuer[authority.Subject])
        {
            if (!list.IsOf(authority)) continue;
            if (list.ThisUpdate <= asOf) return list;
            later = list;
        }
        return later;
    }

    private static RevocationList Read(byte[] der, string file) => RevocationList.Read(der)
        ?? throw new FormatException(Wording.Of(
            $"{file} 不是完整的吊销列表（DER 或 PEM）。请换成完整的文件，或把它移走。", $"{file} is no complete revocation list in DER or PEM. Put a complete one in its place, or take it away."));
}

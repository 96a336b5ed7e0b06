using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>
/// 信任库 (named, versioned set of certificates taken on trust): self-signed ones are anchors, the others intermediates. What a department trusts is its own
/// decision; the SDK brings none. Safe for use by many threads.
/// </summary>
public sealed partial class TrustBundle
{
    private const int Cached = 4096;

    private readonly ConcurrentDictionary<ContentDigest, CertificatePath> _paths = new();
    private readonly ConcurrentDictionary<ContentDigest, Certificate> _read = new();
    private readonly HashSet<ContentDigest> _anchors;
    private readonly ILookup<string, Certificate> _bySubject;

    private TrustBundle(string name, int version, IEnumerable<Certificate> certificates)
    {
        Certificate[] all = [.. certificates.GroupBy(one => one.Digest).Select(same => same.First()).OrderBy(one => one.Digest.ToString(), StringComparer.Ordinal)];
        (Name, Version) = (name, version);
        _anchors = [.. all.Where(one => one.IsSelfSigned).Select(one => one.Digest)];
        _bySubject = all.ToLookup(one => one.Subject, StringComparer.Ordinal);
        Certificates = [.. all.Select(one => one.Digest)];
        Digest = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.ASCII.GetBytes(string.Join("\n", Certificates)));
        Ders = [.. all.Select(one => one.Der)];
    }

    /// <summary>Its name, such as <c>cq-e-certificates</c>.</summary>
    public string Name { get; }

    /// <summary>Its version; 0 where none was said.</summary>
    public int Version { get; }

    /// <summary>SM3 over the digests of its certificates in order, one a line: the same certificates have the same digest.</summary>
    public ContentDigest Digest { get; }

    /// <summary>SM3 of each certificate's DER, in order.</summary>
    public IReadOnlyList<ContentDigest> Certificates { get; }

    internal IReadOnlyList<byte[]> Ders { get; }

    /// <summary>Certificates in DER or PEM.</summary>
    /// <param name="certificates">The bytes of each.</param>
    /// <param name="name">The bundle's name.</param>
    /// <param name="version">The bundle's version.</param>
    /// <exception cref="FormatException">One is no certificate in strict DER.</exception>
    public static TrustBundle Of(IEnumerable<byte[]> certificates, string name = "unnamed", int version = 0)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name, version, certificates.SelectMany(bytes => CertificateFiles.Blocks(bytes, CertificateFiles.CertificateLabel)).Select(der => Read(der, "")));
    }

    /// <summary>Certificates in files and folders (<c>.crt</c>, <c>.cer</c>, <c>.pem</c>, <c>.der</c>), DER or PEM.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="name">The bundle's name.</param>
    /// <param name="version">The bundle's version, which grows when it is signed and handed on.</param>
    /// <exception cref="FormatException">A file is no certificate in strict DER or is cut off, or a path holds none.</exception>
    /// <exception cref="System.IO.IOException">A file can't be read.</exception>
    public static TrustBundle FromFiles(IEnumerable<string> paths, string name = "files", int version = 0)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name, version, CertificateFiles.Read(paths, CertificateFiles.CertificateLabel).Select(found => Read(found.Der, found.File)));
    }

    /// <summary>Reads a certificate that came with a signature; one that was read before is not read again.</summary>
    internal Certificate? CertificateOf(byte[] der)
    {
        var digest = ContentDigest.Of(DigestAlgorithm.Sm3, der);
        if (_read.TryGetValue(digest, out var known)) return known;
        var found = Certificate.Read(der);
        if (found is not null && _read.Count < Cached) _read[digest] = found;
        return found;
    }

    /// <summary>
    /// The path from a certificate to an anchor, its signatures verified; null when there is none. Only a path within the bundle is kept: what one file brought
    /// must not decide about the next.
    /// </summary>
    /// <param name="leaf">The certificate.</param>
    /// <param name="others">Certificates that came with it; they may stand between, and are not trusted.</param>
    internal CertificatePath? PathOf(Certificate leaf, IReadOnlyList<Certificate> others)
    {
        if (_paths.TryGetValue(leaf.Digest, out var known)) return known;
        var found = new CertificatePathSearch(_bySubject, _anchors, []).From(leaf);
        if (found is null) return others.Count == 0 ? null : new CertificatePathSearch(_bySubject, _anchors, others).From(leaf);
        if (_paths.Count < Cached) _paths[leaf.Digest] = found;
        return found;
    }

    private static Certificate Read(byte[] der, string file) => Certificate.Read(der)
        ?? throw new FormatException(Wording.Of(
            $"{file} 不是完整的证书（DER 或 PEM）。请换成完整的文件，或把它移走。", $"{file} is no whole certificate in DER or PEM. Put a whole one in its place, or take it away."));
}

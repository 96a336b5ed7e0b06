using System;
using System.Collections.Generic;
using System.Linq;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>
/// 签名数据 (SignedData, RFC 5652 and GB/T 35275-2017) of one signer, read strictly: every element is bound by the signature, fixed by the standard, or judged.
/// </summary>
internal sealed partial class SignedData
{
    /// <summary>The longest that is read, attached content and all.</summary>
    public const int MostBytes = 2 << 20;

    private const int MostCertificates = 32;

    private readonly SignerInfo _signer;
    private readonly List<Certificate> _others = [];
    private readonly List<RevocationList> _lists = [];
    private readonly List<string> _unread = [];

    private SignedData(Asn1Sequence whole, string? contentType, Func<byte[], Certificate?> reader)
    {
        var outer = new Asn1Fields(whole);
        var type = outer.Oid();
        var inner = new Asn1Fields(outer.Explicit(0));
        outer.End();
        IsGm = type == CmsOids.GmSignedData;
        if (!IsGm && type != CmsOids.SignedData) throw new FormatException("A SignedData is expected.");

        var version = inner.Int();
        var digests = new Asn1Fields(inner.Take<Asn1Set>());
        var digest = new CmsAlgorithm(digests.Take<Asn1Sequence>());
        digests.End();
        var content = inner.Fields();
        ContentType = content.Oid();
        Content = (content.Explicit(0) as Asn1OctetString)?.GetOctets();
        content.End();
        if (ContentType != (contentType ?? (IsGm ? CmsOids.GmData : CmsOids.Data))) throw new FormatException("Another type of content.");

        Certificate[] certificates = inner.Tagged(0) is { } found ? [.. Certificates(found, reader)] : [];
        if (inner.Tagged(1) is { } lists) ReadLists(lists);
        var signers = new Asn1Fields(inner.Take<Asn1Set>());
        inner.End();
        SignerCount = signers.Count;
        _signer = new(signers.Take<Asn1Sequence>());
        if (!digest.Is(_signer.Digest)) throw new FormatException("The digest algorithms differ.");
        if (version != (_signer.IsByKey || contentType is not null ? 3 : 1)) throw new FormatException("The version of a SignedData follows from its content and signer.");
        Signer = certificates.FirstOrDefault(_signer.Names)!;
        _others.AddRange(certificates.Where(one => one != Signer));
        ReadAttributes();
    }

    /// <summary>Whether it is written with the identifiers of GB/T 35275.</summary>
    public bool IsGm { get; }

    public string Shape => IsGm ? "GB/T 35275" : "CMS";

    public string ContentType { get; }

    /// <summary>The attached content; null where it is detached.</summary>
    public byte[]? Content { get; }

    public Certificate Signer { get; }

    /// <summary>The certificates that came with the signer's.</summary>
    public IReadOnlyList<Certificate> Others => _others;

    /// <summary>When the signer says to have signed; null when it says nothing.</summary>
    public DateTimeOffset? SigningTime { get; private set; }

    public byte[] SignatureValue => _signer.Signature;

    /// <summary>The timestamp token over the signature value; null when there is none.</summary>
    public byte[]? Timestamp { get; private set; }

    private int SignerCount { get; }

    /// <summary>Reads a SignedData; null when it is none that can be judged. What is wrong is noted.</summary>
    /// <param name="bytes">Exactly the value.</param>
    /// <param name="mayBeBer">Whether indefinite lengths are put up with, as PDF writers leave them.</param>
    /// <param name="checks">What is found.</param>
    /// <param name="contentType">The type of content it must have; null = data.</param>
    /// <param name="reader">Reads certificates; null = each anew. One that remembers spares the reading of those that sign again and again.</param>
    public static SignedData? Read(byte[] bytes, bool mayBeBer, CheckList checks, string? contentType = null, Func<byte[], Certificate?>? reader = null)
    {
        if (bytes.Length > MostBytes) return Refuse(checks, CmsCodes.Malformed, "longer than 2 MiB");
        var whole = StrictDer.Read(bytes);
        if (whole is null && mayBeBer && Ber.ToDefinite(bytes) is { } definite && (whole = StrictDer.Read(definite)) is not null) checks.Add(CmsCodes.Indefinite);
        if (whole is null) return Refuse(checks, SignatureCodes.NotDer);
        try
        {
            if (whole is not Asn1Sequence sequence) return Refuse(checks, CmsCodes.Malformed);
            var read = new SignedData(sequence, contentType, reader ?? Certificate.Read);
            if (read.SignerCount != 1) return Refuse(checks, CmsCodes.Signers, $"{read.SignerCount} signers");
            if (read.Signer is null) return Refuse(checks, CmsCodes.NoCertificate);
            checks.Add(CmsCodes.Known);
            return read;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return Refuse(checks, CmsCodes.Malformed, e is FormatException ? e.Message : null);
        }
    }

    private static SignedData? Refuse(CheckList checks, VerificationCode code, string? evidence = null)
    {
        checks.Add(code, evidence);
        return null;
    }

    private IEnumerable<Certificate> Certificates(Asn1TaggedObject set, Func<byte[], Certificate?> reader)
    {
        var all = new Asn1Fields(Asn1Set.GetInstance(set, false));
        if (all.Count > MostCertificates) throw new FormatException("Too many certificates.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all.Rest())
        {
            var der = one.GetEncoded(Asn1Encodable.Der);
            if (reader(der) is not { } certificate) _unread.Add("a certificate that can't be read");
            else if (seen.Add(certificate.Digest.ToString())) yield return certificate;
            else throw new FormatException("A certificate stands twice.");
        }
    }

    private void ReadLists(Asn1TaggedObject set)
    {
        var all = new Asn1Fields(Asn1Set.GetInstance(set, false));
        if (all.Count > MostCertificates) throw new FormatException("Too many revocation lists.");
        foreach (var one in all.Rest())
        {
            if (RevocationList.Read(one.GetEncoded(Asn1Encodable.Der)) is { } list) _lists.Add(list);
            else _unread.Add("revocation data that can't be read");
        }
    }

    private void ReadAttributes()
    {
        if (_signer.Attributes?.Find(CmsOids.SigningTime) is { } time) SigningTime = Asn1Fields.TimeOf(time);
        if (_signer.Additions?.Find(CmsOids.SignatureTimestamp) is { } token) Timestamp = token.GetEncoded(Asn1Encodable.Der);
    }
}

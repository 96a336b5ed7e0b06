using System;
using System.Linq;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

internal sealed partial class SignedData
{
    /// <summary>Judges what was signed and the signature's value, not yet who signed. Whether nothing failed.</summary>
    public bool Judge(SignedContent content, VerificationPolicy policy, CheckList checks)
    {
        if (content.Digest(_signer.Digest.Id) is not { } digest)
        {
            checks.Add(SignatureCodes.DigestWeak, _signer.Digest.Id);
            return false;
        }
        if (!CmsAlgorithms.Fit(_signer.Digest, _signer.Algorithm))
        {
            checks.Add(SignatureCodes.Algorithm, _signer.Algorithm.Id);
            return false;
        }
        if (!CmsAlgorithms.IsUsual(_signer.Digest, _signer.Algorithm, IsGm))
            checks.Add(CmsCodes.Parameters, CmsAlgorithms.IsCommon(_signer.Algorithm, IsGm) || policy.Allows(PolicySwitch.OtherParameters), _signer.Algorithm.Id);
        var isBound = _signer.Attributes is { } attributes ? IsBound(attributes, content, digest, checks) : IsContent(content, digest);
        if (!isBound || _signer.Attributes is not null || Content is not null) checks.Add(isBound ? SignatureCodes.DataHashMatches : SignatureCodes.DataHashWrong);
        var message = _signer.Attributes?.Signed ?? Content ?? content.Join();
        var value = Signer.Key.Verify(_signer.Algorithm.Id, message, SignatureValue, mayBeRaw: true, _signer.Digest.Id);
        checks.Add(value);
        if (Signer.Key.IsSm2 && CertificateKey.IsRaw(SignatureValue)) checks.Add(SignatureCodes.RawSignature);
        return isBound & JudgeAdditions(checks) & value == SignatureCodes.Valid;
    }

    /// <summary>Judges the certificates and lists that came along: what nobody vouches for could be anybody's, and what was not used is named.</summary>
    /// <param name="path">The signer's chain; null where there is none.</param>
    /// <param name="checks">What is found.</param>
    public void JudgeOthers(CertificatePath? path, CheckList checks)
    {
        Certificate[] chain = [Signer, .. path?.Certificates ?? []];
        foreach (var one in _others.Where(other => !chain.Any(used => used.Digest.Equals(other.Digest))))
        {
            var isGenuine = chain.Concat(_others).Any(authority => authority.Subject == one.Issuer && authority.Verifies(one));
            checks.Add(isGenuine ? CmsCodes.NotUsed : CmsCodes.NotVouched, "certificate " + one.Digest.ToString().Substring(0, 20));
        }
        foreach (var list in _lists)
            checks.Add(chain.Concat(_others).Any(list.IsOf) ? CmsCodes.NotUsed : CmsCodes.NotVouched, "list " + list.Digest.ToString().Substring(0, 20));
        foreach (var unread in _unread) checks.Add(CmsCodes.NotVouched, unread);
    }

    /// <summary>Whether attached content is what was to be signed: itself or, in GB/T 35275, its digest. Detached content is, by being what is verified.</summary>
    private bool IsContent(SignedContent content, byte[] digest) =>
        Content is null || (IsGm && Content.AsSpan().SequenceEqual(digest)) || content.Is(Content);

    private bool IsBound(CmsAttributes attributes, SignedContent content, byte[] digest, CheckList checks)
    {
        var fault = (attributes.Find(CmsOids.ContentType) as DerObjectIdentifier)?.Id != ContentType ? "contentType"
            : attributes.Octets(CmsOids.MessageDigest) is not { } stated ? "messageDigest"
            : !SigningCertificates.Name(Signer, attributes) ? "signingCertificate"
            : null;
        if (fault is not null) checks.Add(CmsCodes.Attributes, fault);
        var digested = Content is null ? digest : new SignedContent(Content).Digest(_signer.Digest.Id)!;
        return fault is null && IsContent(content, digest) && attributes.Octets(CmsOids.MessageDigest).AsSpan().SequenceEqual(digested);
    }

    private bool JudgeAdditions(CheckList checks)
    {
        if (_signer.Additions is not { } additions || additions.Types.All(type => type == CmsOids.SignatureTimestamp)) return true;
        checks.Add(CmsCodes.Unsigned, additions.Types.First(type => type != CmsOids.SignatureTimestamp));
        return false;
    }
}

using System;
using System.Linq;
using GovData.Security;
using Org.BouncyCastle.Asn1;

namespace GovData.Certificates;

/// <summary>时间戳 (timestamp token, RFC 3161 and GB/T 20520-2006) in a SignedData.</summary>
internal static class TimestampToken
{
    private const string Role = "tsa", TimestampUsage = "1.3.6.1.5.5.7.3.8";

    /// <summary>Judges a token.</summary>
    /// <param name="token">The token; exactly that.</param>
    /// <param name="stamped">What it must be over.</param>
    /// <param name="chains">Judges the authority's certificate.</param>
    /// <param name="checks">What is found.</param>
    /// <param name="policy">The policy. What it lets pass is named among the checks.</param>
    /// <returns>The time it proves; null where it proves none: only the authority's revocation may be open.</returns>
    public static DateTimeOffset? Judge(byte[] token, byte[] stamped, ChainJudge chains, CheckList checks, VerificationPolicy policy) =>
        Judge(token, new SignedContent(stamped), chains, checks, policy);

    /// <inheritdoc cref="Judge(byte[], byte[], ChainJudge, CheckList, VerificationPolicy)"/>
    public static DateTimeOffset? Judge(byte[] token, SignedContent stamped, ChainJudge chains, CheckList checks, VerificationPolicy policy)
    {
        var inside = new CheckList();
        var data = SignedData.Read(token, mayBeBer: false, inside, CmsOids.TimestampContent, chains.Read);
        var content = data?.Content;
        var info = content is null ? null : TimestampInfo.Read(content);
        if (info is null || !data!.Judge(new SignedContent(content!), policy, inside) || inside.HasFailed || data.Timestamp is not null)
        {
            checks.Add(TimeCodes.StampBroken, inside.Fragments.FirstOrDefault(one => one.Result == FragmentResult.Fail)?.Code);
            return null;
        }
        if (stamped.Digest(info.Method) is not { } digest || !digest.AsSpan().SequenceEqual(info.Imprint))
        {
            checks.Add(TimeCodes.StampOther);
            return null;
        }
        foreach (var deviation in inside.Fragments.Where(one => one.Result == FragmentResult.Warn)) checks.Add(VerificationCode.Find(deviation.Code)!, true, deviation.Evidence, Role);
        return JudgeAuthority(data, info.Time, chains, checks) ? info.Time : null;
    }

    /// <summary>The time that a token states, whether it is believed or not; null when it can't be read.</summary>
    public static DateTimeOffset? TimeOf(byte[] token)
    {
        try
        {
            var outer = new Asn1Fields(StrictDer.Read(token));
            outer.Oid();
            var inner = new Asn1Fields(outer.Explicit(0));
            inner.Int();
            inner.Take<Asn1Set>();
            var content = inner.Fields();
            return content.Oid() == CmsOids.TimestampContent && content.Explicit(0) is Asn1OctetString info ? TimestampInfo.Read(info.GetOctets())?.Time : null;
        }
        catch (Exception e) when (Asn1Fields.IsRefusal(e))
        {
            return null;
        }
    }

    private static bool JudgeAuthority(SignedData data, DateTimeOffset time, ChainJudge chains, CheckList checks)
    {
        var before = checks.Fragments.Count;
        if (!data.Signer.IsExtendedUsageCritical || data.Signer.ExtendedUsages.Count != 1) checks.Add(TrustCodes.MayNotSign, "extended key usage", Role);
        var path = chains.Judge(data.Signer, data.Others, new SigningTime(time, true), Role, checks, TimestampUsage);
        data.JudgeOthers(path, checks);
        return checks.Fragments.Skip(before).All(one => one.Result != FragmentResult.Fail
            && (one.Result != FragmentResult.Unknown || TrustCodes.IsRevocation(one.Code)));
    }
}

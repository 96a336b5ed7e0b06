using System;
using System.Collections.Generic;
using System.IO;
using GovData.Security;

namespace GovData.Certificates.Tests.Cms;

/// <summary>What OpenSSL made (see Data/cms/make.sh), and the judge that trusts its root alone.</summary>
internal static class OpenSslFiles
{
    public static readonly DateTimeOffset AsOf = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TrustBundle Trust = TrustBundle.Of([Read("root.crt")]);

    public static byte[] Content => Read("content.txt");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "cms", name));

    public static Examination Examination(VerificationPolicy? policy = null) =>
        new(policy ?? VerificationPolicy.Strict, Trust, RevocationStore.Empty, AsOf);

    /// <summary>All that is found of a SignedData over a content.</summary>
    public static SignatureExamination Judge(byte[] signed, byte[] content, bool mayBeBer = false)
    {
        var examination = Examination();
        var signature = examination.StartSignature("test");
        if (SignedData.Read(signed, mayBeBer, signature.Checks) is { } data) SignerJudge.Judge(data, new SignedContent(content), null, signature, examination);
        return signature;
    }

    /// <summary>The codes that speak against it; that there is no revocation list is known.</summary>
    public static string[] Faults(SignatureExamination signature)
    {
        var faults = new List<string>();
        foreach (var one in signature.Checks.Fragments)
            if ((one.Result == FragmentResult.Fail || one.Result == FragmentResult.Unknown) && one.Code != "revocation.missing") faults.Add(one.Code);
        return [.. faults];
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Certificates.Tests.Support;
using GovData.Security;

namespace GovData.Certificates.Tests.Verdicts;

/// <summary>Each sample has the verdict that its maker states, for the reason that its maker states.</summary>
public class SampleVerdictTests
{
    /// <summary>What the reasons in verdicts.tsv are called here.</summary>
    private static readonly Dictionary<string, string[]> Reasons = new()
    {
        ["digest"] = ["digest.wrong", "data-hash.wrong", "cms.attributes"],
        ["signature"] = ["signature.wrong"],
        ["not covered"] = ["coverage.smuggled"],
        ["entry not covered"] = ["coverage.entry-uncovered"],
        ["duplicate entry"] = ["names.duplicate"],
        ["bad entry name"] = ["names.climbs", "names.backslash"],
        ["signer not authorised"] = ["seal.signer-not-listed"],
        ["seal expired"] = ["seal.expired"],
        ["revoked"] = ["revocation.revoked"],
        ["untrusted"] = ["chain.untrusted"],
        ["weak digest"] = ["digest.weak"],
        ["nothing covered"] = ["digest.none"],
        ["not DER"] = ["der.not-strict"],
        ["DTD prohibited"] = ["xml.dtd"],
        ["limits"] = ["container.limits"],
        ["dataHash"] = ["data-hash.wrong", "cms.attributes"],
        ["timestamp"] = ["time.stamp-other"],
        ["container"] = ["container.broken"],
        ["not whole file covered"] = ["byte-range.not-whole"],
        ["no signature"] = ["pdf.no-value"],
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var line in Samples.Verdicts) all.Add(line[0], line[2]);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_sample_has_the_verdict_its_maker_states(string file, string expected)
    {
        var verdict = Samples.Verify(file);

        Assert.Equal(expected.Split(':', ' ', ',')[0], verdict.Status.Value);
        if (expected.Contains(": ", StringComparison.Ordinal)) Assert.Contains(verdict.Code, Reasons[expected.Split(": ")[1]]);
    }

    [Fact]
    public void A_signer_revoked_after_a_proven_time_is_valid_and_noted()
    {
        var verdict = Samples.Verify("ofd/g11-revoked-after-signing.ofd");

        Assert.Contains(verdict.Warnings, one => one.Code == "revocation.revoked-since");
        Assert.True(verdict.IsTimeProven);
    }

    [Fact]
    public void Two_seals_are_two_signatures_and_the_second_covers_the_first()
    {
        var verdict = Samples.Verify("ofd/g12-two-seals.ofd");

        Assert.Equal(2, verdict.Signatures.Count);
        var first = Assert.Single(verdict.Parts, part => part.Name == "Doc_0/Signs/Sign_0/SignedValue.dat");
        Assert.Equal([verdict.Signatures[1].Name], first.CoveredBy);
    }

    [Fact]
    public void The_face_of_a_verdict_says_how_old_the_revocation_data_is_and_that_the_time_is_not_proven() =>
        Assert.Equal("VALID, revocation data 150 days old, time not proven", Samples.Verify("ofd/g01-v4-whole.ofd").ToString());

    [Fact]
    public void Without_a_list_a_good_file_is_not_called_valid()
    {
        var verdict = Samples.Verify("ofd/g01-v4-whole.ofd", new(Samples.Trust, RevocationStore.Empty));

        Assert.Equal((VerificationStatus.Indeterminate, "revocation.missing"), (verdict.Status, verdict.Code));
        var missing = verdict.AllFragments.First(one => one is { Check: "signer.revocation", Code: "revocation.missing" });
        Assert.EndsWith(", issued by C=CN,O=Test Trust,CN=Test SM2 Seal CA", missing.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_anchor_a_good_file_is_refused()
    {
        var verdict = Samples.Verify("ofd/g01-v4-whole.ofd", new(TrustBundle.FromFiles([Samples.Pki("sub.crt")]), Samples.Lists));

        Assert.Equal((VerificationStatus.Invalid, "chain.untrusted"), (verdict.Status, verdict.Code));
    }
}

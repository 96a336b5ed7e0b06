using System.Linq;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>What is checked of a receipt itself before a word of it counts.</summary>
internal static class ReceiptChecks
{
    public static VerificationFragment Signature(VerificationReceipt receipt, TrustedKeys trustedKeys)
    {
        var verdict = receipt.Document.Verify(trustedKeys);
        var result = verdict.IsValid ? FragmentResult.Pass : verdict.IsUntrusted ? FragmentResult.Unknown : FragmentResult.Fail;
        return Fragment("receipt.signature", result, verdict.Code, verdict.KeyId);
    }

    public static VerificationFragment Subject(VerificationStatement statement, ElectronicCertificateIdentifier? identifier) =>
        identifier is not { } asked ? Fragment("receipt.subject", FragmentResult.Skip, "subject.not-given")
        : statement.Subject.Is(asked) ? Fragment("receipt.subject", FragmentResult.Pass, "subject.same")
        : Fragment("receipt.subject", FragmentResult.Fail, "subject.other");

    public static VerificationFragment Agreement(VerificationStatement statement)
    {
        if (statement.Status != VerificationStatus.Valid) return Fragment("receipt.agreement", FragmentResult.Pass, "agreement.ok");
        var failed = statement.Fragments.FirstOrDefault(fragment => fragment.Result == FragmentResult.Fail);
        return failed is null && statement.State == ElectronicCertificateState.Valid
            ? Fragment("receipt.agreement", FragmentResult.Pass, "agreement.ok")
            : Fragment("receipt.agreement", FragmentResult.Fail, "agreement.contradiction", failed?.Code ?? "state " + statement.State);
    }

    private static VerificationFragment Fragment(string check, FragmentResult result, string code, string? evidence = null) =>
        new() { Check = check, Result = result, Code = code, Evidence = string.IsNullOrEmpty(evidence) ? null : evidence };
}

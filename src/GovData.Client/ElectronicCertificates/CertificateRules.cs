using System;
using System.Text;
using GovData.Security;

namespace GovData.Client;

/// <summary>What is checked on this side of the wire: an identifier's shape, a receipt's subject.</summary>
internal static class CertificateRules
{
    private const string Root = "1.2.156.3005.2.";

    /// <summary>The value is not quoted: it names a holder's certificate.</summary>
    public static void CheckIdentifier(string identifier, string parameter, string member = nameof(VerificationRequest.Identifier))
    {
        Guard.Member(identifier, member, parameter);
        var dots = 0;
        foreach (var c in identifier)
        {
            if (c == '.') dots++;
            else if (c is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z'))) dots = int.MinValue;
        }
        if (dots != 9 || !identifier.StartsWith(Root, StringComparison.Ordinal))
            throw new ArgumentException(member + ": an electronic certificate identifier reads 1.2.156.3005.2. and type, issuer, serial, version and check character (GB/T 36904).", parameter);
    }

    public static VerificationAnswer Open(CallRunner runner, CenterOperation operation, SignedDocument? document, string identifier)
    {
        var verified = runner.Believe(operation, document, VerificationReceipt.PayloadType);
        if (!VerificationReceipt.TryRead(verified, out var receipt, out var refusal))
            throw new TransportException(TransportFailure.NotThisContract, operation, refusal.Code);
        var statement = receipt.Statement;
        var same = statement.Subject.Kind == VerificationSubjectKind.CertificateIdentifier
            && statement.Subject.Digest!.Matches(Encoding.UTF8.GetBytes(identifier))
            && statement.Department == runner.Settings.Department.Code;
        operation.Require(same, "是另一次核验的回执", "the receipt of another verification");
        return new VerificationAnswer
        {
            Status = statement.Status,
            State = statement.State,
            Fragments = statement.Fragments,
            CheckedAt = statement.CheckedAt,
            Freshness = statement.Freshness,
            Receipt = receipt,
        };
    }
}

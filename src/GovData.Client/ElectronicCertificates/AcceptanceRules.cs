using System;
using GovData.Security;

namespace GovData.Client;

/// <summary>On which receipts a department may accept a certificate; what can only be refused is not sent.</summary>
internal static class AcceptanceRules
{
    private const string LocalClock = "LOCAL";

    /// <summary>What was valid as of a day that is over says nothing of today: it may have been revoked since.</summary>
    private static readonly TimeSpan LongestBackdated = TimeSpan.FromDays(1);

    public static void Check(CallRunner runner, CenterOperation operation, VerificationReceipt receipt, AcceptanceRequest request)
    {
        var statement = receipt.Statement;
        if (statement.Department != runner.Settings.Department.Code)
            throw Refused(operation, "receipt-invalid", "核验回执属于另一部门", "The receipt was given to another department");
        if (statement.Status != VerificationStatus.Valid) throw Refused(operation, "verdict-not-valid", "核验结论不是有效，不得采信", "The verdict is not VALID; it cannot be accepted on");
        if (statement.Clock == LocalClock) CheckLocal(runner, operation, receipt);
        else if (statement.State != ElectronicCertificateState.Valid)
            throw Refused(operation, "verdict-not-valid", "证照状态不是有效，不得采信", "The certificate's state is not VALID; it cannot be accepted on");
        UseRules.CheckCause(operation, request.UseCause);
    }

    /// <summary>A receipt of one's own: over one file, signed by the department's key; that no registry was asked is what its state says.</summary>
    private static void CheckLocal(CallRunner runner, CenterOperation operation, VerificationReceipt receipt)
    {
        var statement = receipt.Statement;
        if (statement.State != ElectronicCertificateState.Valid && statement.State != ElectronicCertificateState.Unknown)
            throw Refused(operation, "verdict-not-valid", "证照状态不是有效，不得采信", "The certificate's state is not VALID; it cannot be accepted on");
        if (statement.Subject.Kind != VerificationSubjectKind.Document)
            throw Refused(operation, "receipt-invalid", "本地核验回执须针对单个文件", "A local receipt that can be accepted on is of one file");
        if (statement.Basis is { } basis && statement.CheckedAt - basis.AsOf > LongestBackdated)
            throw Refused(operation, "receipt-too-old", "回执是按更早的时点核验的，请按现在的时点重新核验", "The receipt is of an earlier time than it was made at; verify as of now");
        if (runner.Settings.SigningKey is not { } key)
            throw Refused(operation, "receipt-invalid", "本部门没有签名密钥，本地核验回执不能作为采信依据", "The department has no signing key, so nothing can be accepted on a receipt of its own");
        if (!receipt.Verify(new TrustedKeys(key.PublicKey.WithOwner(statement.Department, KeyRole.Center))).IsValid)
            throw Refused(operation, "receipt-invalid", "本地核验回执不是由本部门密钥签名", "The local receipt is not signed by the department's key");
    }

    private static RequestRefusedException Refused(CenterOperation operation, string code, string chinese, string english) =>
        LocalRefusal.Of(operation, 422, code, chinese, english);
}

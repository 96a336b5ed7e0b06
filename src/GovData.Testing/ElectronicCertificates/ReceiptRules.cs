using System.Globalization;
using System.Text.Json;

namespace GovData.Testing;

/// <summary>核验回执 · On which receipts a certificate can be accepted: the center's own, or one the department signed over a file it verified itself.</summary>
internal sealed class ReceiptRules(CenterServices center, CertificateRegistry registry)
{
    public (JsonElement Receipt, byte[] Bytes) Open(Call call)
    {
        var envelope = call.Body.GetProperty("receipt");
        var isLocal = center.Documents.Read("verification-receipt", envelope).Payload.Need("clock") == "LOCAL";
        var (receipt, bytes) = isLocal
            ? center.Documents.OpenTheirs("verification-receipt", envelope, call.Department, "receipt-invalid")
            : center.Documents.OpenOwn("verification-receipt", envelope, "receipt-invalid");
        Hold(receipt, call);
        if (isLocal) HoldLocal(receipt, call);
        return (receipt, bytes);
    }

    private void Hold(JsonElement receipt, Call call)
    {
        if (receipt.Need("department") != call.Department.Code) throw MockProblems.Refuse("receipt-invalid", "The receipt was given to another department.");
        if (receipt.Need("status") != "VALID") throw MockProblems.Refuse("verdict-not-valid", $"The receipt's verdict is {receipt.Need("status")}; only VALID can be accepted on.");
        var age = call.Now - Since(receipt);
        if (age > center.Limits.ReceiptAge)
            throw MockProblems.Refuse("receipt-too-old", $"The receipt is {(long)age.TotalSeconds} seconds old; {(long)center.Limits.ReceiptAge.TotalSeconds} are allowed. Verify again.");
        if (age < -center.Limits.ClockSkew) throw MockProblems.Refuse("receipt-invalid", "The receipt is of a time that has not come yet.");
    }

    /// <summary>When it was checked; a local receipt is of the time it was asked about, which may be earlier.</summary>
    private static DateTimeOffset Since(JsonElement receipt)
    {
        var checkedAt = DateTimeOffset.Parse(receipt.Need("checkedAt"), CultureInfo.InvariantCulture);
        var asOf = receipt.TryGetProperty("basis", out var basis) && basis.ValueKind == JsonValueKind.Object ? DateTimeOffset.Parse(basis.Need("asOf"), CultureInfo.InvariantCulture) : checkedAt;
        return asOf < checkedAt ? asOf : checkedAt;
    }

    /// <summary>A file can be signed without fault and its certificate cancelled since: then the registry's word stands against the department's.</summary>
    private void HoldLocal(JsonElement receipt, Call call)
    {
        var subject = receipt.GetProperty("subject");
        if (subject.Need("kind") != "DOCUMENT") throw MockProblems.Refuse("receipt-invalid", $"A local receipt is of one file, not of a {subject.Need("kind")}.");
        if (registry.OfFile(subject.Need("digest"))?.StateAt(call.Now) is { } state and not "VALID")
            throw MockProblems.Refuse("registry-conflict", $"The file was verified as VALID; in the registry its certificate is {state}.");
    }
}

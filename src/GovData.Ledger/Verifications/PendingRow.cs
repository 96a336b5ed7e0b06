using System.IO;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>One row of the table <c>pending</c>.</summary>
internal sealed class PendingRow
{
    public string Key { get; set; } = "";

    public string State { get; set; } = "";

    public string Content { get; set; } = "";

    public string? Sealed { get; set; }

    public int Attempts { get; set; }

    public string? Problem { get; set; }

    public string? Receipt { get; set; }

    public string KeptAt { get; set; } = "";

    public PendingVerification ToModel() => new()
    {
        Key = Key,
        KeptAt = LedgerTime.Parse(KeptAt),
        Attempts = Attempts,
        Problem = Problem,
        Receipt = Receipt is null ? null : Read(Receipt),
    };

    private static VerificationReceipt Read(string json) =>
        VerificationReceipt.TryRead(SignedDocument.Parse(json), out var receipt, out var reason) ? receipt : throw new InvalidDataException(reason.ToString());
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using GovData.Security;

namespace GovData.Client;

public partial class AnnualReport
{
    private static readonly TimeSpan s_china = TimeSpan.FromHours(8);

    /// <summary>Counts a department's year from its own evidence: the lines of its evidence file, whose streams' heads go into the report.</summary>
    /// <param name="lines">The lines, in the order of the file. Verify them first; counting verifies nothing.</param>
    /// <param name="year">The year, by China's time.</param>
    /// <exception cref="InvalidDataException">A line is no evidence entry, or a receipt in it cannot be read.</exception>
    public static AnnualReport FromEvidence(IEnumerable<string> lines, int year)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var report = new AnnualReport { Year = year };
        var heads = new Dictionary<string, EvidenceHead>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (CheckpointLines.IsOne(line) || SegmentLines.IsOne(line)) continue;
            if (!EvidenceEntry.TryParse(line, out var entry, out var reason)) throw new InvalidDataException(reason.ToString());
            if (!heads.TryGetValue(entry.Stream, out var head)) heads.Add(entry.Stream, head = new EvidenceHead { Stream = entry.Stream });
            head.Entries++;
            head.Head = ContentDigest.Of(DigestAlgorithm.Sm3, Encoding.UTF8.GetBytes(line));
            if (entry.At.ToOffset(s_china).Year == year) report.Count(entry);
        }
        foreach (var head in heads.Values) report.Evidence.Add(head);
        return report;
    }

    private void Count(EvidenceEntry entry)
    {
        switch (entry.Kind)
        {
            case EvidenceKinds.CatalogPublished: EntriesPublished++; break;
            case EvidenceKinds.ResponsibilityAssigned: Responsibilities.Assigned++; break;
            case EvidenceKinds.ResponsibilityFulfilled: Responsibilities.Fulfilled++; break;
            case EvidenceKinds.SubmissionReceipted: CountReceipt(entry); break;
            case EvidenceKinds.SharingApplied: Sharing.Applications++; break;
            case EvidenceKinds.SharingGranted: Sharing.Granted++; break;
            case EvidenceKinds.SharingQueried: Sharing.Queries++; break;
            case EvidenceKinds.CertificateAccepted: Acceptances++; break;
            case EvidenceKinds.OpenDataPublished: OpenDatasets++; break;
        }
    }

    private void CountReceipt(EvidenceEntry entry)
    {
        try
        {
            using var receipt = JsonDocument.Parse(entry.Document?.Payload ?? throw new InvalidDataException(Wording.Of($"{entry.Stream}#{entry.Seq} 未附回执。", $"{entry.Stream}#{entry.Seq} holds no receipt.")));
            Submissions.Count++;
            Submissions.RowsStored += receipt.RootElement.GetProperty("rowsStored").GetInt64();
            Submissions.RowsRejected += receipt.RootElement.GetProperty("rowsRejected").GetInt64();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException(Wording.Of($"{entry.Stream}#{entry.Seq} 中的回执无法读取。", $"The receipt in {entry.Stream}#{entry.Seq} cannot be read."), exception);
        }
    }
}

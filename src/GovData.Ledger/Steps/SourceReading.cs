using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>A source read once: its rows judged and its bytes cut in one pass, so that what was judged is what is sent.</summary>
internal sealed class SourceReading
{
    private SourceReading(CanonicalTable table, IReadOnlyList<PartSpan> parts, KeptParts? kept, RecordedPlan plan) =>
        (Report, Parts, Kept, Plan) = (table.Report, parts, kept, plan);

    public QualityReport Report { get; }

    public IReadOnlyList<PartSpan> Parts { get; }

    /// <summary>The parts themselves, where the source can't be read again.</summary>
    public KeptParts? Kept { get; }

    public RecordedPlan Plan { get; }

    /// <summary>Whether the rows may be sent: nothing to correct, or the plan takes the valid rows only and all could be read.</summary>
    public bool MayBeSent => Report.IsClean || (Report.IsReadable && Plan.BadRows == BadRowPolicy.ValidOnly.Value);

    /// <summary>How a submission stands whose rows may not be sent.</summary>
    public SubmissionOutcome Invalid(string key) => new()
    {
        Key = key,
        Stage = SubmissionStage.Invalid,
        Reason = Report.ToString(),
        Work = new SubmissionWork { Rows = Plan.Rows, Bytes = Plan.Bytes, Parts = Plan.Parts },
    };

    /// <param name="plan">What to submit.</param>
    /// <param name="partSize">The most bytes of a part.</param>
    /// <param name="algorithm">The digest of parts.</param>
    /// <param name="kept">Where parts go whose rows can't be read again; null when they can.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SourceReading> ReadAsync(
        SubmissionPlan plan, int partSize, DigestAlgorithm algorithm, KeptParts? kept, ProgressReporter progress, CancellationToken cancellationToken)
    {
        using var cutting = new CuttingStream(partSize, kept, progress.Read);
        var table = await WriteAsync(plan, cutting, cancellationToken).ConfigureAwait(false);
        if (cutting.Failure is { } failure) ExceptionDispatchInfo.Capture(failure).Throw();
        await cutting.FinishAsync(cancellationToken).ConfigureAwait(false);
        return new SourceReading(table, cutting.Parts, kept, new RecordedPlan
        {
            Department = plan.Entry.ProviderCode,
            EntryCode = plan.Entry.Code!,
            EntryVersion = plan.Entry.Version,
            Line = plan.ResponsibilityLine,
            Period = plan.Period,
            Mode = plan.Mode.Value,
            BadRows = plan.BadRows.Value,
            Target = plan.Target.Value,
            SchemaDigest = GovData.Client.SchemaDigest.Of(plan.Entry.Items, algorithm).ToString(),
            Source = plan.Source.Name,
            ContentDigest = table.Digest,
            ReportDigest = ContentDigest.Of(algorithm, Encoding.UTF8.GetBytes(table.Report.ToJson())).ToString(),
            Rows = table.Rows,
            Bytes = cutting.Length,
            Parts = cutting.Parts.Count,
            Table = table.IsAsGiven ? null : RecordedTable.Of(plan.Judged, plan.Source.Reading, table),
        });
    }

    /// <summary>Whether a source cannot be had: the file is not there, is a directory, or may not be read.</summary>
    public static bool IsGone(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException;

    private static async Task<CanonicalTable> WriteAsync(SubmissionPlan plan, CuttingStream cutting, CancellationToken cancellationToken)
    {
        try
        {
            return await TableValidator.For(plan.Judged, plan.Source.Reading).WriteCanonicalAsync(plan.Source.Table, cutting, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            throw SourceMissingException.Of(plan.Key, plan.Source.Place, isRecorded: false, gone);
        }
    }
}

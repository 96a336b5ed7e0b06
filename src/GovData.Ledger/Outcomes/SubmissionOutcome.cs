using System;
using GovData.Client;
using GovData.Validation;

namespace GovData.Ledger;

/// <summary>汇聚结果 (how a submission stands after the submitter worked on it). A refusal of the rows is a result, not an exception.</summary>
public class SubmissionOutcome
{
    /// <summary>The submission's key.</summary>
    public string Key { get; set; } = "";

    /// <summary>How far it is.</summary>
    public SubmissionStage Stage { get; set; }

    /// <summary>Whether the center stored rows and said so in a receipt that verified.</summary>
    public bool IsStored => Stage is SubmissionStage.Stored or SubmissionStage.Partly;

    /// <summary>Whether nothing is left to do under this key.</summary>
    public bool IsFinished => Stage is SubmissionStage.Stored or SubmissionStage.Partly or SubmissionStage.Rejected or SubmissionStage.Recalled;

    /// <summary>汇聚回执: what the center says it took over, verified, with the document it signed; null unless rows are stored.</summary>
    public SubmissionReceipt? Receipt { get; set; }

    /// <summary>质量报告: what the department's own check found; null when the rows were not read this time.</summary>
    public QualityReport? Report { get; set; }

    /// <summary>由对账重建: what the ledger knows of it is what the center told after the ledger was lost. Whether the rows are those of a plan under this key was then not
    /// compared, only how many they are: <see cref="ContentReconciler"/> does.</summary>
    public bool IsRebuilt { get; set; }

    /// <summary>Why it ended or waits as it does; null when there is nothing to say.</summary>
    public string? Reason { get; set; }

    /// <summary>What kept <see cref="DurableSubmitter.ResumeAsync(System.Threading.CancellationToken)"/> from finishing it; null otherwise.</summary>
    public Exception? Failure { get; set; }

    /// <summary>While it is checked: how long the center wants nobody to ask; null otherwise.</summary>
    public TimeSpan? AskAgainIn { get; set; }

    /// <summary>Where its evidence stands.</summary>
    public SubmissionEvidence Evidence { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = new();

    /// <summary>What was sent, and what had to be sent again.</summary>
    public SubmissionWork Work { get; set; } = new();

    /// <summary>Key and stage.</summary>
    public override string ToString() => $"{Key} {Stage}";
}

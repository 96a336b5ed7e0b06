using System;
using System.IO;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>Progress as lines, one at every new stage and one every few seconds: for logs.</summary>
internal sealed class SubmissionLines(TextWriter error, Speech speech, TimeProvider clock) : IProgress<SubmissionProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private long last = clock.GetTimestamp();
    private SubmissionStage? stage;

    public void Report(SubmissionProgress value)
    {
        if (stage == value.Stage && clock.GetElapsedTime(last) < Between) return;
        (stage, last) = (value.Stage, clock.GetTimestamp());
        error.WriteLine(SubmissionProgressText.Of(value, speech));
    }
}

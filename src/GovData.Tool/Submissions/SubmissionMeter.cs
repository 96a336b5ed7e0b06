using System;
using System.IO;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>Progress on a terminal: one line that is written over, and is gone when a stage has ended or the work has.</summary>
internal sealed class SubmissionMeter(TextWriter error, Speech speech, TimeProvider clock) : IProgress<SubmissionProgress>, IDisposable
{
    private const string Erase = "\r\u001b[K";
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly object gate = new();
    private long last;
    private SubmissionStage? stage;
    private bool isDrawn;

    public void Report(SubmissionProgress value)
    {
        lock (gate)
        {
            if (stage == value.Stage && clock.GetElapsedTime(last) < Between) return;
            (stage, last) = (value.Stage, clock.GetTimestamp());
            Clear();
            var text = SubmissionProgressText.Of(value, speech);
            isDrawn = value.Stage is SubmissionStage.Reading or SubmissionStage.Announced;
            if (isDrawn) error.Write(text);
            else error.WriteLine(text);
            error.Flush();
        }
    }

    public void Dispose()
    {
        lock (gate) Clear();
    }

    private void Clear()
    {
        if (isDrawn) error.Write(Erase);
        isDrawn = false;
    }
}

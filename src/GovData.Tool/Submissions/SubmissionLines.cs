using System;
using System.IO;
using System.Threading;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>Progress as lines, one at every new stage and one every few seconds, also while nothing comes back: for logs.</summary>
internal sealed class SubmissionLines : IProgress<SubmissionProgress>, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly object gate = new();
    private readonly TextWriter error;
    private readonly Speech speech;
    private readonly TimeProvider clock;
    private readonly ITimer beat;
    private long written;
    private long heard;
    private SubmissionProgress? last;
    private bool isOver;

    public SubmissionLines(TextWriter error, Speech speech, TimeProvider clock)
    {
        (this.error, this.speech, this.clock) = (error, speech, clock);
        written = heard = clock.GetTimestamp();
        beat = clock.CreateTimer(_ => Beat(), null, Between, Between);
    }

    public void Report(SubmissionProgress value)
    {
        lock (gate)
        {
            var isNew = last?.Stage != value.Stage;
            (last, heard) = (value, clock.GetTimestamp());
            if (isNew || clock.GetElapsedTime(written) >= Between) Write(SubmissionProgressText.Of(value, speech));
        }
    }

    /// <summary>Nothing is written any more.</summary>
    public void Dispose()
    {
        lock (gate) isOver = true;
        beat.Dispose();
    }

    private void Beat()
    {
        lock (gate)
        {
            if (last is null || clock.GetElapsedTime(written) < Between) return;
            if (isOver) return;
            var seconds = (long)clock.GetElapsedTime(heard).TotalSeconds;
            Write(SubmissionProgressText.Of(last, speech) + speech.Of(FormattableString.Invariant($"（{seconds} 秒无进展）"), FormattableString.Invariant($" (nothing new for {seconds} s)")));
        }
    }

    private void Write(string text)
    {
        written = clock.GetTimestamp();
        error.WriteLine(text);
    }
}

using System;

namespace GovData.Ledger;

/// <summary>Tells whoever wants to know how far one submission is.</summary>
internal sealed class ProgressReporter(string key, IProgress<SubmissionProgress>? listener, TimeProvider time)
{
    private const long Step = 1024 * 1024;
    private readonly object _gate = new();
    private long _since = time.GetTimestamp();
    private long _before;
    private long _read;
    private long _told;
    private long _rows;
    private int _parts;
    private int _partsDurable;
    private long _bytesDurable;

    /// <summary>Bytes went by; told at every mebibyte.</summary>
    public void Read(long bytes)
    {
        _read = bytes;
        if (bytes - _told < Step) return;
        _told = bytes;
        Tell(SubmissionStage.Reading);
    }

    /// <summary>The whole is known, and from its stage, whether the center has all of it.</summary>
    public void Know(RecordedPlan plan, SubmissionStage stage)
    {
        (_read, _rows, _parts) = (plan.Bytes, plan.Rows, plan.Parts);
        var durable = stage is SubmissionStage.Closing or SubmissionStage.Checking or SubmissionStage.Stored or SubmissionStage.Partly or SubmissionStage.Rejected;
        (_partsDurable, _bytesDurable) = durable ? (plan.Parts, plan.Bytes) : (0, 0);
    }

    /// <summary>From here on it is sent: what the center has by now was not sent in this time.</summary>
    public void Begin()
    {
        lock (_gate) (_since, _before) = (time.GetTimestamp(), _bytesDurable);
    }

    /// <summary>The center has confirmed a part.</summary>
    public void Durable(long bytes)
    {
        lock (_gate) (_partsDurable, _bytesDurable) = (_partsDurable + 1, _bytesDurable + bytes);
    }

    /// <summary>One at a time, so that what is told never goes back.</summary>
    public void Tell(SubmissionStage stage)
    {
        if (listener is null) return;
        lock (_gate)
        {
            var done = stage == SubmissionStage.Reading ? _read : _bytesDurable - _before;
            var seconds = time.GetElapsedTime(_since).TotalSeconds;
            var rate = done > 0 && seconds > 0 ? done / seconds : 0;
            listener.Report(new SubmissionProgress
            {
                RowsDurable = _bytesDurable == 0 ? 0 : (long)((decimal)_rows * _bytesDurable / _read),
                BytesPerSecond = rate,
                TimeLeft = rate > 0 && stage == SubmissionStage.Announced ? TimeSpan.FromSeconds((_read - _bytesDurable) / rate) : null,
                Key = key,
                Stage = stage,
                BytesRead = _read,
                Rows = _rows,
                Parts = _parts,
                PartsDurable = _partsDurable,
                BytesDurable = _bytesDurable,
            });
        }
    }
}

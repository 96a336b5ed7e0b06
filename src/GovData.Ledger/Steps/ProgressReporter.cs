using System;

namespace GovData.Ledger;

/// <summary>Tells whoever wants to know how far one submission is.</summary>
internal sealed class ProgressReporter(string key, IProgress<SubmissionProgress>? listener)
{
    private const long Step = 1024 * 1024;
    private readonly object _gate = new();
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
            listener.Report(new SubmissionProgress
            {
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

using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Reads an input, whatever it is kept as, as its columns and then batches of records.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>How the characters stand in the batches.</summary>
    public virtual TextForm Form => TextForm.Utf8;

    /// <summary>Whether what is read is in the form in which it is submitted; known once it is open.</summary>
    public virtual bool IsCanonical => false;

    /// <summary>Why reading stopped before the end; null when it didn't.</summary>
    public InputFailure? Failure { get; protected set; }

    /// <summary>Finds out which columns there are; what is wrong with them goes to <paramref name="findings"/>. Null when there is no table to read.</summary>
    public abstract Task<HeaderMap?> OpenAsync(TablePlan plan, TableFindings findings, CancellationToken ct);

    /// <summary>Reads the next batch; false when nothing is left or the input failed.</summary>
    public abstract Task<bool> ReadAsync(RecordBatch batch, CancellationToken ct);

    /// <summary>Gives the input back with what is wrong in it, where it is a workbook; false when it is none, or can't be marked.</summary>
    /// <exception cref="OutputFileException">The file can't be written.</exception>
    public virtual bool TryMark(MarkList marks, string path, CancellationToken ct) => false;

    /// <summary>Tells a sample of a record that was read where that stands: in which row of a sheet, in which line.</summary>
    public virtual void Locate(FindingSample sample)
    {
    }

    public virtual void Dispose()
    {
    }
}

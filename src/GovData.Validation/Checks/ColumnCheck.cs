namespace GovData.Validation;

/// <summary>Judges one column of a batch.</summary>
internal abstract class ColumnCheck
{
    public abstract void Judge(RecordBatch batch, BatchFindings findings);
}

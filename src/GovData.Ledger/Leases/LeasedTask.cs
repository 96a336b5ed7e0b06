namespace GovData.Ledger;

/// <summary>A step that is this worker's for a while.</summary>
internal sealed class LeasedTask(TaskRow row, Lease lease)
{
    /// <summary>The submission's key.</summary>
    public string Key => Row.Key;

    /// <summary>The step, with the epoch that the claim gave it.</summary>
    public TaskRow Row { get; } = row;

    public Lease Lease { get; } = lease;
}

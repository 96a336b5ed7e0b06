namespace GovData.Validation;

/// <summary>What may still be unpacked of a package.</summary>
internal sealed class PackageBudget(WorkbookLimits limits)
{
    private long left = limits.UnpackedBytes;

    public WorkbookLimits Limits { get; } = limits;

    public void Take(long bytes)
    {
        left -= bytes;
        if (left < 0) throw WorkbookException.TooLarge("Unpacked, the workbook is larger than is taken.");
    }
}

namespace GovData.Client;

/// <summary>进度 (how much of long work is done).</summary>
public class OperationProgress
{
    /// <summary>Units done.</summary>
    public long Done { get; set; }

    /// <summary>Units in all; null while unknown.</summary>
    public long? Total { get; set; }

    /// <summary>What is counted: <c>rows</c>, <c>bytes</c> or <c>parts</c>.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Done of total, in units.</summary>
    public override string ToString() => Total is { } total ? $"{Done}/{total} {Unit}" : $"{Done} {Unit}";
}

namespace GovData.Client;

/// <summary>不一致 (one count in which a report and the center differ).</summary>
public class Discrepancy
{
    /// <summary>JSON pointer into the report, such as <c>/submissions/rowsStored</c>.</summary>
    public string Pointer { get; set; } = "";

    /// <summary>报告值: what the report says.</summary>
    public long Reported { get; set; }

    /// <summary>中心记录值: what the center has.</summary>
    public long Recorded { get; set; }

    /// <summary>Where, what the report says, and what the center has.</summary>
    public override string ToString() => $"{Pointer}: {Reported} reported, {Recorded} recorded";
}

namespace GovData.Client;

/// <summary>数据来源 (which receipt and which version of the data).</summary>
public class Provenance
{
    /// <summary>回执编号: receipt of the latest submission in it.</summary>
    public string ReceiptId { get; set; } = "";

    /// <summary>数据版本: counts every change of the stored data.</summary>
    public int DataVersion { get; set; }

    /// <summary>Receipt and version.</summary>
    public override string ToString() => $"{ReceiptId} v{DataVersion}";
}

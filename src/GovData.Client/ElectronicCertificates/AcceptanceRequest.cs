namespace GovData.Client;

/// <summary>采信内容 (for what use a verified certificate is accepted).</summary>
public class AcceptanceRequest
{
    /// <summary>采信键: key of the acceptance, chosen by the department; it lives for ever.</summary>
    public string Key { get; set; } = "";

    /// <summary>用证事由: the cause of use; it stands on every copy.</summary>
    public string UseCause { get; set; } = "";

    /// <summary>事项编码: code of the matter.</summary>
    public string? MatterCode { get; set; }

    /// <summary>办件编号: number of the case.</summary>
    public string? CaseNumber { get; set; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}

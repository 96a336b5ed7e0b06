namespace QuickStart;

/// <summary>The cast; the codes are well formed and belong to nobody.</summary>
internal static class Roles
{
    public const string Provider = "11500000MB1000010R";
    public const string ProviderName = "示例市规划和自然资源局";

    public const string User = "11500000MB1000029N";
    public const string UserName = "示例市政务服务局";

    public const string City = "500000";

    /// <summary>The holder of the electronic certificate, as its face shows it.</summary>
    public const string Company = "91110000600037341L";

    public const string CompanyName = "示例企业";
}

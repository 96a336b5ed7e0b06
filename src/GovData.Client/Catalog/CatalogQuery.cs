using GovData.Standards;

namespace GovData.Client;

/// <summary>目录检索条件 (conditions of a catalog search); all that are given must hold.</summary>
public class CatalogQuery
{
    /// <summary>Words in title, abstract or item names. Never an identifier of a person or a certificate: it travels in the address.</summary>
    public string? Text { get; set; }

    /// <summary>信息资源提供方代码: the provider's social credit code.</summary>
    public string? Provider { get; set; }

    /// <summary>信息资源分类: the beginning of the front segment of the code, such as <c>307</c>.</summary>
    public string? Classification { get; set; }

    /// <summary>共享类型.</summary>
    public SharingType? SharingType { get; set; }

    /// <summary>开放类型.</summary>
    public OpeningType? OpeningType { get; set; }

    /// <summary>Entries per page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }

    /// <summary>Names the type only: a search says what somebody looks for.</summary>
    public override string ToString() => nameof(CatalogQuery);
}

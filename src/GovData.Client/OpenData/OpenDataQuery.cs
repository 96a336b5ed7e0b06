using GovData.Standards;

namespace GovData.Client;

/// <summary>开放数据检索条件 (conditions of a search in open data); all that are given must hold.</summary>
public class OpenDataQuery
{
    /// <summary>Words to look for. Never an identifier of a person or a certificate: they travel in the address.</summary>
    public string? Text { get; set; }

    /// <summary>发布部门: social credit code of the publisher.</summary>
    public string? Publisher { get; set; }

    /// <summary>开放类型.</summary>
    public OpeningType? OpeningType { get; set; }

    /// <summary>Datasets per page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }

    /// <summary>Names the type only: a search says what somebody looks for.</summary>
    public override string ToString() => nameof(OpenDataQuery);
}

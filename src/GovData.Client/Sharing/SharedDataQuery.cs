using System.Collections.Generic;

namespace GovData.Client;

/// <summary>共享查询 (one query within a grant).</summary>
public class SharedDataQuery
{
    /// <summary>返回的信息项: the items to give back; none means all that are granted. However many, it is one query of the grant.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>过滤条件: all must hold; none means every row.</summary>
    public IList<FilterTerm> Filter { get; set => field = value ?? []; } = [];

    /// <summary>Rows per page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }

    /// <summary>How many items and conditions; never a value.</summary>
    public override string ToString() => $"{Items.Count} items, {Filter.Count} conditions";
}

using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>清单状态 (the state of a catalog list).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<CatalogListState>))]
public sealed class CatalogListState : OpenEnum<CatalogListState>
{
    /// <summary>已报送. Before the authority.</summary>
    public static readonly CatalogListState Submitted = Known("SUBMITTED", "已报送", "Submitted");

    /// <summary>已退回. Returned with a reason.</summary>
    public static readonly CatalogListState Returned = Known("RETURNED", "已退回", "Returned");

    /// <summary>已审核. Approved, not yet published.</summary>
    public static readonly CatalogListState Approved = Known("APPROVED", "已审核", "Approved");

    /// <summary>已发布. Published in the unified catalog.</summary>
    public static readonly CatalogListState Published = Known("PUBLISHED", "已发布", "Published");

    /// <inheritdoc/>
    protected override IEnumerable<CatalogListState> List() => [Submitted, Returned, Approved, Published];
}

using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>草稿状态 (the state of a catalog draft).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<CatalogDraftState>))]
public sealed class CatalogDraftState : OpenEnum<CatalogDraftState>
{
    /// <summary>草稿. Being written.</summary>
    public static readonly CatalogDraftState Draft = Known("DRAFT", "草稿", "Draft");

    /// <summary>已报送. In a list under review; locked.</summary>
    public static readonly CatalogDraftState Submitted = Known("SUBMITTED", "已报送", "Submitted");

    /// <summary>已退回. Returned with a reason.</summary>
    public static readonly CatalogDraftState Returned = Known("RETURNED", "已退回", "Returned");

    /// <summary>已审核. Approved, not yet published.</summary>
    public static readonly CatalogDraftState Approved = Known("APPROVED", "已审核", "Approved");

    /// <summary>已发布. Published in the unified catalog.</summary>
    public static readonly CatalogDraftState Published = Known("PUBLISHED", "已发布", "Published");

    /// <inheritdoc/>
    protected override IEnumerable<CatalogDraftState> List() => [Draft, Submitted, Returned, Approved, Published];
}

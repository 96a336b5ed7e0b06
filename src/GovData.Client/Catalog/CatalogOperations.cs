using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of the catalog, as the contract states them.</summary>
internal static class CatalogOperations
{
    public static readonly CenterOperation SaveDraft =
        new("saveCatalogDraft", HttpMethod.Post, "/v1/catalog/drafts/{key}", RetryClass.Keyed, SignatureRule.Optional, TimeoutClass.Write);

    public static readonly CenterOperation SubmitList =
        new("submitCatalogList", HttpMethod.Post, "/v1/catalog/lists/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetList = new("getCatalogList", HttpMethod.Get, "/v1/catalog/lists/{key}", RetryClass.Safe);

    public static readonly CenterOperation Search = new("searchCatalog", HttpMethod.Get, "/v1/catalog/entries", RetryClass.Safe);

    public static readonly CenterOperation GetEntry = new("getCatalogEntry", HttpMethod.Get, "/v1/catalog/entries/{front}/{sequence}", RetryClass.Safe);

    public static readonly IReadOnlyList<CenterOperation> All = [SaveDraft, SubmitList, GetList, Search, GetEntry];
}

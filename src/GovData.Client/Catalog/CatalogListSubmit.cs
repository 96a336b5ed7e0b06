using System.Collections.Generic;

namespace GovData.Client;

/// <summary>What <c>submitCatalogList</c> sends.</summary>
internal sealed class CatalogListSubmit
{
    public IList<string> Drafts { get; set; } = [];

    public string? Note { get; set; }
}

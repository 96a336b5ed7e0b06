using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>清单所处的环境. What a department's list is judged against: whose it is and what the unified catalog holds already. What is left empty isn't judged by.</summary>
public class CatalogListContext
{
    /// <summary>报送部门. The unified social credit code of the department whose list it is; null when entries of any provider may stand in it.</summary>
    public string? Department { get; set; }

    /// <summary>已发布条目. Entries as they stand in the unified catalog, of this department and, as far as known, of others.</summary>
    public IList<CatalogEntry> Published { get; set; } = new List<CatalogEntry>();

    /// <summary>已撤销条目的代码. Codes of retired entries, which are never used again.</summary>
    public IList<string> RetiredCodes { get; set; } = new List<string>();

    /// <summary>信息项的来源. Per item name, the unified social credit code of its one source (Order 328, 一数一源): an item of that name in an entry of
    /// another provider is a finding. Name only items that mean the same wherever they stand; leave out identifiers that link tables.</summary>
    public IDictionary<string, string> ItemSources { get; set; } = new Dictionary<string, string>();
}

using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>密钥角色: in whose name a key speaks. A key that states none speaks for itself: it verifies no document of the center.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<KeyRole>))]
public sealed class KeyRole : OpenEnum<KeyRole>
{
    /// <summary>数据资源中心. The center: receipts, decisions, grants, acceptances.</summary>
    public static readonly KeyRole Center = Known("CENTER", "数据资源中心", "Data center");

    /// <summary>部门. A department: manifests, statements, annual reports, requests.</summary>
    public static readonly KeyRole Department = Known("DEPARTMENT", "部门", "Department");

    /// <inheritdoc/>
    protected override IEnumerable<KeyRole> List() => [Center, Department];
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>信息资源格式类型 (发改高技术〔2017〕1272号, core element 7). What a resource is kept as, within its <see cref="ResourceCategory"/>; on the wire in the guide's words.</summary>
/// <remarks>The list is that of a dictionary which follows the guide (likely, not verified) and is open: other types, such as <c>csv</c>, are in use.
/// <see cref="OpenEnum{TSelf}.Named"/> reads a type whatever its case.</remarks>
[JsonConverter(typeof(OpenEnumJsonConverter<ResourceFormatType>))]
public sealed class ResourceFormatType : OpenEnum<ResourceFormatType>
{
    private static readonly Dictionary<string, ResourceCategory> Categories = [];

    /// <summary>其他. Another type; of any category.</summary>
    public static readonly ResourceFormatType Other = Known("其他", "其他", "Other");

    private static readonly ResourceFormatType[] Typed =
    [
        .. Of(ResourceCategory.ElectronicFile, "doc", "docx", "html", "OFD", "pdf", "ppt", "txt", "wps", "xml"),
        .. Of(ResourceCategory.Spreadsheet, "et", "xls", "xlsx"),
        .. Of(ResourceCategory.Database, "access", "db2", "dbase", "dbf", "Dm", "KingbaseES", "oracle", "sqlServer", "sysbase", "mysql"),
        .. Of(ResourceCategory.Image, "bmp", "gif", "jpg"),
        .. Of(ResourceCategory.StreamingMedia, "mpg", "rm", "swf"),
        .. Of(ResourceCategory.SelfDescribed, "表格驱动码"),
    ];

    /// <summary>格式分类. The category it belongs to; null of <see cref="Other"/> and of a type this version does not know.</summary>
    public ResourceCategory? Category => Categories.TryGetValue(Value, out var category) ? category : null;

    /// <summary>The known types of a category, <see cref="Other"/> last.</summary>
    /// <param name="category">The category.</param>
    public static IReadOnlyList<ResourceFormatType> In(ResourceCategory category) => [.. Typed.Where(type => type.Category == category), Other];

    /// <inheritdoc/>
    protected override IEnumerable<ResourceFormatType> List() => [.. Typed, Other];

    private static IEnumerable<ResourceFormatType> Of(ResourceCategory category, params string[] types)
    {
        foreach (var type in types) Categories.Add(type, category);
        return types.Select(static type => Known(type, type, type));
    }
}

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>信息资源格式分类 (发改高技术〔2017〕1272号, core element 7). What kind of thing a resource is kept as; on the wire in the guide's words.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ResourceCategory>))]
public sealed class ResourceCategory : OpenEnum<ResourceCategory>
{
    /// <summary>电子文件. A document: OFD, PDF, DOCX, ….</summary>
    public static readonly ResourceCategory ElectronicFile = Known("电子文件", "电子文件", "Electronic file");

    /// <summary>电子表格. A spreadsheet: ET, XLS, XLSX.</summary>
    public static readonly ResourceCategory Spreadsheet = Known("电子表格", "电子表格", "Spreadsheet");

    /// <summary>数据库. A table of a database: Dm, KingbaseES, Oracle, ….</summary>
    public static readonly ResourceCategory Database = Known("数据库", "数据库", "Database");

    /// <summary>图形图像. A picture.</summary>
    public static readonly ResourceCategory Image = Known("图形图像", "图形图像", "Image");

    /// <summary>流媒体. Sound or film.</summary>
    public static readonly ResourceCategory StreamingMedia = Known("流媒体", "流媒体", "Streaming media");

    /// <summary>自描述格式. A format that describes itself.</summary>
    public static readonly ResourceCategory SelfDescribed = Known("自描述格式", "自描述格式", "Self-described format");

    /// <inheritdoc/>
    protected override IEnumerable<ResourceCategory> List() =>
        [ElectronicFile, Spreadsheet, Database, Image, StreamingMedia, SelfDescribed];
}

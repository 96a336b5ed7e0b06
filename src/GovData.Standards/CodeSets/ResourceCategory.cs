using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>信息资源格式分类 (发改高技术〔2017〕1272号, core element 7). What kind of thing a resource is kept as.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ResourceCategory>))]
public sealed class ResourceCategory : OpenEnum<ResourceCategory>
{
    /// <summary>电子文件. A document: OFD, PDF, DOCX, ….</summary>
    public static readonly ResourceCategory ElectronicFile = Known("ELECTRONIC_FILE", "电子文件", "Electronic file");

    /// <summary>电子表格. A spreadsheet: ET, XLS, XLSX.</summary>
    public static readonly ResourceCategory Spreadsheet = Known("SPREADSHEET", "电子表格", "Spreadsheet");

    /// <summary>数据库. A table of a database: Dm, KingbaseES, Oracle, ….</summary>
    public static readonly ResourceCategory Database = Known("DATABASE", "数据库", "Database");

    /// <summary>图形图像. A picture.</summary>
    public static readonly ResourceCategory Image = Known("IMAGE", "图形图像", "Image");

    /// <summary>流媒体. Sound or film.</summary>
    public static readonly ResourceCategory StreamingMedia = Known("STREAMING_MEDIA", "流媒体", "Streaming media");

    /// <summary>自描述格式. A format that describes itself.</summary>
    public static readonly ResourceCategory SelfDescribed = Known("SELF_DESCRIBED", "自描述格式", "Self-described format");

    /// <inheritdoc/>
    protected override IEnumerable<ResourceCategory> List() =>
        [ElectronicFile, Spreadsheet, Database, Image, StreamingMedia, SelfDescribed];
}

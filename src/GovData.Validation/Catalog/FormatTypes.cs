using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>格式类型. The types of each format category in the guide (unverified, and open: every category has 其他), and those that tables and services have come in since.</summary>
internal static class FormatTypes
{
    private static readonly Dictionary<ResourceCategory, string[]> Usual = new()
    {
        [ResourceCategory.ElectronicFile] = ["doc", "docx", "html", "OFD", "pdf", "ppt", "txt", "wps", "xml", "其他", "pptx", "htm"],
        [ResourceCategory.Spreadsheet] = ["et", "xls", "xlsx", "其他", "csv"],
        [ResourceCategory.Database] =
        [
            "access", "db2", "dbase", "dbf", "Dm", "KingbaseES", "oracle", "sqlServer", "sysbase", "mysql", "其他",
            "sybase", "postgresql", "gaussdb", "opengauss", "oceanbase", "gbase", "shentong", "mariadb", "sqlite", "hive", "达梦", "人大金仓", "南大通用", "神通",
        ],
        [ResourceCategory.Image] = ["bmp", "gif", "jpg", "其他", "jpeg", "png", "tif", "tiff", "shp", "dwg"],
        [ResourceCategory.StreamingMedia] = ["mpg", "rm", "swf", "其他", "mp4", "mp3", "avi", "wav"],
        [ResourceCategory.SelfDescribed] = ["表格驱动码", "其他", "json", "xml", "geojson"],
    };

    /// <summary>Whether the type is a usual one of its category; of an unknown category, any type is.</summary>
    public static bool Has(ResourceCategory category, string type, IEnumerable<string> further) =>
        !Usual.TryGetValue(category, out var usual) || usual.Concat(further).Contains(type.Trim().TrimStart('.'), StringComparer.OrdinalIgnoreCase);
}

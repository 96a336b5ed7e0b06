using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>格式类型. The types of the guide (unverified, and open: every category has 其他), and those that have come into use since.</summary>
internal static class FormatTypes
{
    private static readonly Dictionary<ResourceCategory, string[]> Since = new()
    {
        [ResourceCategory.ElectronicFile] = ["htm", "pptx"],
        [ResourceCategory.Spreadsheet] = ["csv"],
        [ResourceCategory.Database] =
        [
            "sybase", "postgresql", "gaussdb", "opengauss", "oceanbase", "gbase", "shentong", "mariadb", "sqlite", "hive", "达梦", "人大金仓", "南大通用", "神通",
        ],
        [ResourceCategory.Image] = ["jpeg", "png", "tif", "tiff", "shp", "dwg"],
        [ResourceCategory.StreamingMedia] = ["mp4", "mp3", "avi", "wav"],
        [ResourceCategory.SelfDescribed] = ["json", "xml", "geojson"],
    };

    /// <summary>Whether the type is a usual one of its known category, or one of these further ones.</summary>
    public static bool Has(ResourceCategory category, string type, IEnumerable<string> further) =>
        ResourceFormatType.In(category).Select(known => known.Value).Concat(Since[category]).Concat(further)
            .Contains(type.Trim().TrimStart('.'), StringComparer.OrdinalIgnoreCase);
}

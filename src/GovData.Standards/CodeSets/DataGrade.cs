using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>数据分级 (重庆市公共数据分类分级指南（试行）, 2021). The grade of an item or a resource.</summary>
/// <remarks>Which grades the guide has is not verified, so none is known here: every value is kept as it is written and travels on unchanged.</remarks>
[JsonConverter(typeof(OpenEnumJsonConverter<DataGrade>))]
public sealed class DataGrade : OpenEnum<DataGrade>
{
    /// <inheritdoc/>
    protected override IEnumerable<DataGrade> List() => [];
}

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>信息资源分类的类 (发改高技术〔2017〕1272号, core element 1). The first digit of a resource code: <see cref="ResourceCode.Class"/>.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<ResourceClass>))]
public sealed class ResourceClass : OpenEnum<ResourceClass>
{
    /// <summary>基础信息资源. Of a base database: population, legal persons, natural resources, credit, certificates.</summary>
    public static readonly ResourceClass Base = Known("1", "基础信息资源", "Base resource");

    /// <summary>主题信息资源. Of a theme that several departments share.</summary>
    public static readonly ResourceClass Theme = Known("2", "主题信息资源", "Theme resource");

    /// <summary>部门信息资源. Of one department.</summary>
    public static readonly ResourceClass Department = Known("3", "部门信息资源", "Department's resource");

    /// <inheritdoc/>
    protected override IEnumerable<ResourceClass> List() => [Base, Theme, Department];

    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, ResourceClass>> OtherNames() => [new("基础", Base), new("主题", Theme), new("部门", Department)];
}

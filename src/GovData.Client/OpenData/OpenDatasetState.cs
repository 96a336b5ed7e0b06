using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>数据集状态 (the state of an open dataset).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<OpenDatasetState>))]
public sealed class OpenDatasetState : OpenEnum<OpenDatasetState>
{
    /// <summary>已发布. Published.</summary>
    public static readonly OpenDatasetState Published = Known("PUBLISHED", "已发布", "Published");

    /// <summary>已撤回. Withdrawn.</summary>
    public static readonly OpenDatasetState Withdrawn = Known("WITHDRAWN", "已撤回", "Withdrawn");

    /// <inheritdoc/>
    protected override IEnumerable<OpenDatasetState> List() => [Published, Withdrawn];
}

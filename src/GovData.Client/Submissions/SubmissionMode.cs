using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>汇聚方式 (what the rows of a submission are).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SubmissionMode>))]
public sealed class SubmissionMode : OpenEnum<SubmissionMode>
{
    /// <summary>全量. Everything there is.</summary>
    public static readonly SubmissionMode Full = Known("FULL", "全量", "Full");

    /// <summary>增量. What is new or changed.</summary>
    public static readonly SubmissionMode Delta = Known("DELTA", "增量", "Delta");

    /// <summary>更正. Takes the place of what was stored for the period.</summary>
    public static readonly SubmissionMode Correction = Known("CORRECTION", "更正", "Correction");

    /// <summary>删除. The key items of rows that are there no more: they are taken out of what is stored.</summary>
    public static readonly SubmissionMode Deletion = Known("DELETION", "删除", "Deletion");

    /// <inheritdoc/>
    protected override IEnumerable<SubmissionMode> List() => [Full, Delta, Correction, Deletion];
}

using System.Collections.Generic;

namespace GovData.Client;

/// <summary>内容区间 (the rows whose key's digest begins with a prefix).</summary>
public class ContentRange : ContentBucket
{
    /// <summary>内容桶: the same rows by the next digit, ascending, without empty ones; none where the rows are listed.</summary>
    public IList<ContentBucket> Buckets { get; set => field = value ?? []; } = [];

    /// <summary>行摘要: the rows; none where there are buckets.</summary>
    public IList<RowDigest> Listed { get; set => field = value ?? []; } = [];
}

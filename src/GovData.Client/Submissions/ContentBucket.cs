namespace GovData.Client;

/// <summary>内容桶 (how many rows there are below a prefix of their keys' digests, and the sum of the rows' own).</summary>
public class ContentBucket
{
    /// <summary>摘要前缀: the first digits of the digests of keys.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>行数: rows.</summary>
    public long Rows { get; set; }

    /// <summary>摘要之和: the sum of the rows' digests.</summary>
    public DigestSum Sum { get; set; }

    /// <summary>How many rows; nothing of their digests.</summary>
    public override string ToString() => $"{Rows} rows";
}

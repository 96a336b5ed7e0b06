using System.Collections.Generic;
using GovData.Security;

namespace GovData.Client;

/// <summary>内容摘要查询 (which buckets of the stored rows of a resource are wanted).</summary>
public class ContentDigestQuery
{
    /// <summary>The most prefixes of one query.</summary>
    public const int MostPrefixes = 256;

    /// <summary>The most rows that one answer lists, unless a prefix has <see cref="LongestPrefix"/> digits.</summary>
    public const int MostListed = 5_000;

    /// <summary>The most digits of a prefix.</summary>
    public const int LongestPrefix = 16;

    /// <summary>目录条目: the entry, in the version in force.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>信息项定义摘要: <see cref="GovData.Client.SchemaDigest.Of(IEnumerable{GovData.Standards.InformationItem})"/> of its items.</summary>
    public ContentDigest? SchemaDigest { get; set; }

    /// <summary>摘要前缀: the first hexadecimal digits, lower case, of the digests of keys; an empty one is every row.</summary>
    public IList<string> Prefixes { get; set => field = value ?? []; } = [];

    /// <summary>Whether rows are listed instead of buckets, where they fit.</summary>
    public bool WithRows { get; set; }

    /// <summary>Entry and how many prefixes; never one of them.</summary>
    public override string ToString() => $"{Entry}: {Prefixes.Count} ranges";
}

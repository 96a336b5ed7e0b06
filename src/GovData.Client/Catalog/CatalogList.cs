using System;
using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Client;

/// <summary>目录清单 (a department's list before the city authority).</summary>
public class CatalogList
{
    /// <summary>清单键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Keys of its drafts.</summary>
    public IList<string> Drafts { get; set => field = value ?? []; } = [];

    /// <summary>Where it stands.</summary>
    public CatalogListState State { get; set; } = CatalogListState.Of("");

    /// <summary>审核决定: the authority's decision; null before it.</summary>
    public ReviewDecision? Decision { get; set; }

    /// <summary>信息资源代码: codes of the entries, in the order of the drafts, once published.</summary>
    public IList<string> Entries { get; set => field = value ?? []; } = [];

    /// <summary>When it came to the center.</summary>
    public DateTimeOffset SubmittedAt { get; set; }

    /// <summary>审核期限: when the review is due by the center's policy; null when it has none.</summary>
    public CivilDate? ReviewDue { get; set; }

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State}";
}

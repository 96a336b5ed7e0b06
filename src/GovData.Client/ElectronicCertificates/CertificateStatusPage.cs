using System;

namespace GovData.Client;

/// <summary>证照状态变更流的一页 (one page of the feed of state changes). An empty page ends the reading for now, not the feed: keep <see cref="Resume"/>.</summary>
public class CertificateStatusPage : CenterPage<CertificateStatusChange>
{
    /// <summary>续读游标: where to go on, now or another day; also on the last page.</summary>
    public string Resume { get; set; } = "";

    /// <summary>Nothing earlier than this will still become visible.</summary>
    public DateTimeOffset FinalUpTo { get; set; }
}

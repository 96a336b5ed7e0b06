namespace GovData.Ledger;

/// <summary>What a submission took, over all its runs and restarts: how much there was, and which steps had to be begun again.</summary>
public class SubmissionWork
{
    /// <summary>Data rows, without the header.</summary>
    public long Rows { get; set; }

    /// <summary>Bytes of all parts.</summary>
    public long Bytes { get; set; }

    /// <summary>Parts in all.</summary>
    public int Parts { get; set; }

    /// <summary>Parts that are durable at the center: it has confirmed each of them.</summary>
    public int PartsDurable { get; set; }

    /// <summary>Whether the submission was begun in an earlier run.</summary>
    public bool Resumed { get; set; }

    /// <summary>How often the announcement was begun again.</summary>
    public int AnnouncementsRepeated { get; set; }

    /// <summary>How often a part was begun again.</summary>
    public int PartsRepeated { get; set; }

    /// <summary>How often the close was begun again.</summary>
    public int ClosesRepeated { get; set; }

    /// <summary>Whether anything was begun again. There is one effect all the same.</summary>
    public bool Repeated => AnnouncementsRepeated + PartsRepeated + ClosesRepeated > 0;
}

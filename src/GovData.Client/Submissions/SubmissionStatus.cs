using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>汇聚状态 (where a submission stands).</summary>
public class SubmissionStatus
{
    /// <summary>汇聚键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public SubmissionState State { get; set; } = SubmissionState.Of("");

    /// <summary>目录条目: entry and version.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>责任编号: the responsibility line it fulfils, if any.</summary>
    public string? ResponsibilityLine { get; set; }

    /// <summary>数据周期: the period.</summary>
    public string Period { get; set; } = "";

    /// <summary>汇聚方式: the mode.</summary>
    public SubmissionMode Mode { get; set; } = SubmissionMode.Of("");

    /// <summary>What becomes of bad rows, as announced.</summary>
    public BadRowPolicy BadRows { get; set; } = BadRowPolicy.Of("");

    /// <summary>汇聚目标: where the rows go.</summary>
    public SubmissionTarget Target { get; set; } = SubmissionTarget.Of("");

    /// <summary>代次: the sender's generation.</summary>
    public int Generation { get; set; }

    /// <summary>已收到的分片: the parts the center holds, by number.</summary>
    public IList<PartReceipt> PartsReceived { get; set => field = value ?? []; } = [];

    /// <summary>终止原因: why it ended as it did; always there unless all was stored.</summary>
    public string? Reason { get; set; }

    /// <summary>入库行数: rows stored, also where they were recalled since; null before the check has ended.</summary>
    public long? RowsStored { get; set; }

    /// <summary>未入库行数: rows rejected; null before the check has ended.</summary>
    public long? RowsRejected { get; set; }

    /// <summary>Seconds to wait before asking again; null when finished.</summary>
    public int? NextPoll { get; set; }

    /// <summary>任务编号: the long operation that checks it, if any.</summary>
    public string? Operation { get; set; }

    /// <summary>登记时刻: when it was announced.</summary>
    public DateTimeOffset AnnouncedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Whether checking has ended; a state this SDK does not know yet counts as an end when the center wants no more questions.</summary>
    [JsonIgnore]
    public bool IsFinal =>
        State == SubmissionState.Stored || State == SubmissionState.Partly || State == SubmissionState.Rejected || State == SubmissionState.Recalled
        || (State is { IsKnown: false } && NextPoll is null);

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State}";
}

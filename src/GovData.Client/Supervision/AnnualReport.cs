using System.Collections.Generic;
using System.Text.Json;
using GovData.Security;

namespace GovData.Client;

/// <summary>年度报告 (a department's year, counted from its own evidence). Source: Order 328, supervision.</summary>
public partial class AnnualReport
{
    /// <summary>The payload type of a signed report.</summary>
    public const string PayloadType = "application/vnd.govdata.annual-report+json";

    /// <summary>年度: the year.</summary>
    public int Year { get; set; }

    /// <summary>部门: social credit code; empty is filled with the calling department.</summary>
    public string Department { get; set; } = "";

    /// <summary>发布的目录条目数: catalog entries published.</summary>
    public int EntriesPublished { get; set; }

    /// <summary>采集责任: responsibility lines.</summary>
    public ResponsibilityCounts Responsibilities { get; set => field = value ?? new(); } = new();

    /// <summary>汇聚: submissions with a receipt.</summary>
    public SubmissionCounts Submissions { get; set => field = value ?? new(); } = new();

    /// <summary>共享: sharing, as a user.</summary>
    public SharingCounts Sharing { get; set => field = value ?? new(); } = new();

    /// <summary>采信次数: certificates accepted.</summary>
    public int Acceptances { get; set; }

    /// <summary>开放数据集数: datasets opened.</summary>
    public int OpenDatasets { get; set; }

    /// <summary>所依据的存证流: heads of the evidence streams that were counted.</summary>
    public IList<EvidenceHead> Evidence { get; set => field = value ?? []; } = [];

    /// <summary>The year and the department.</summary>
    public override string ToString() => $"{Year} {Department}";

    internal static AnnualReport? Read(SignedDocument document)
    {
        if (document.PayloadType != PayloadType) return null;
        try
        {
            return JsonSerializer.Deserialize(document.Payload.Span, SupervisionJson.Wire.AnnualReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal AnnualReport Of(DepartmentIdentity department)
    {
        if (!string.IsNullOrEmpty(Department)) return this;
        var complete = (AnnualReport)MemberwiseClone();
        complete.Department = department.Code;
        return complete;
    }
}

using System;
using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Client;

/// <summary>共享申请 (an application and where it stands). Days later, in any process, it is asked for by its key.</summary>
public class SharingApplication
{
    /// <summary>申请键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>信息资源代码: the resource.</summary>
    public string EntryCode { get; set; } = "";

    /// <summary>申请的信息项: the items asked for.</summary>
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>使用目的: what they are for.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>办理事项: the matter handled.</summary>
    public string Matter { get; set; } = "";

    /// <summary>申请依据: the legal basis.</summary>
    public string LegalBasis { get; set; } = "";

    /// <summary>应用场景: how they will be used.</summary>
    public string Scenario { get; set; } = "";

    /// <summary>使用起始日: first day of use.</summary>
    public CivilDate PeriodFrom { get; set; }

    /// <summary>使用截止日: last day of use.</summary>
    public CivilDate PeriodTo { get; set; }

    /// <summary>查询次数上限: queries in all.</summary>
    public int MaxQueries { get; set; }

    /// <summary>申请部门: social credit code of the department that asks.</summary>
    public string Applicant { get; set; } = "";

    /// <summary>提供部门: social credit code of the department that provides.</summary>
    public string Provider { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; set; } = ApplicationState.Of("");

    /// <summary>提交时刻: when it came.</summary>
    public DateTimeOffset SubmittedAt { get; set; }

    /// <summary>答复期限: when an answer is due by the center's policy; null when it has none.</summary>
    public CivilDate? ReviewDue { get; set; }

    /// <summary>授权编号: the grant, once granted.</summary>
    public string? GrantId { get; set; }

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State}";
}

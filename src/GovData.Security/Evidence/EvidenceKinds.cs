namespace GovData.Security;

/// <summary>What evidence entries are about; the annual report is counted from these. Other kinds are welcome and are not counted.</summary>
public static class EvidenceKinds
{
    /// <summary>目录发布: an entry of the department was published; the reference is its resource code.</summary>
    public const string CatalogPublished = "catalog.published";

    /// <summary>责任下达: a line was assigned to the department; the reference is the line's number.</summary>
    public const string ResponsibilityAssigned = "responsibility.assigned";

    /// <summary>责任完成: the line was fulfilled; the reference is the line's number.</summary>
    public const string ResponsibilityFulfilled = "responsibility.fulfilled";

    /// <summary>汇聚回执: the center's signed receipt, whose payload states the rows stored and rejected.</summary>
    public const string SubmissionReceipted = "submission.receipt";

    /// <summary>共享申请: an application was made; the reference is its key.</summary>
    public const string SharingApplied = "sharing.applied";

    /// <summary>共享授权: a grant was given; the reference is its number.</summary>
    public const string SharingGranted = "sharing.granted";

    /// <summary>共享查询: a query was answered within a grant; the reference is the grant's number.</summary>
    public const string SharingQueried = "sharing.queried";

    /// <summary>采信: an electronic certificate was accepted; the center's signed acceptance.</summary>
    public const string CertificateAccepted = "acceptance";

    /// <summary>采信撤销: an acceptance was withdrawn; the department's signed withdrawal. It is not counted: that it was accepted stays so.</summary>
    public const string AcceptanceWithdrawn = "acceptance.withdrawn";

    /// <summary>开放发布: a dataset was published; the reference is its key.</summary>
    public const string OpenDataPublished = "open-data.published";

    /// <summary>年度报告: the report or the center's receipt for it.</summary>
    public const string AnnualReportSubmitted = "annual-report";
}

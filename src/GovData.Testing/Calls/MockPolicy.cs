namespace GovData.Testing;

/// <summary>政策参数 · What the mock center's authority has set. The numbers of days are unverified defaults; change them at will.</summary>
public sealed class MockPolicy
{
    /// <summary>The center's name.</summary>
    public string Name { get; set; } = "模拟城市大数据资源中心";

    /// <summary>The division it serves.</summary>
    public string Division { get; set; } = "500000";

    /// <summary>The profiles offered; an operation of another answers <c>not-offered</c>.</summary>
    public IList<string> Profiles { get; set => field = value ?? []; } = ["core", "sharing", "electronic-certificates", "open-data", "supervision"];

    /// <summary>Where data may be sent: the department pool, the four base databases, theme databases.</summary>
    public IList<string> Targets { get; set => field = value ?? []; } =
        ["DEPARTMENT_POOL", "BASE_NATURAL_PERSON", "BASE_LEGAL_PERSON", "BASE_NATURAL_RESOURCES", "BASE_ELECTRONIC_CERTIFICATE"];

    /// <summary>Working days within which a catalog list is reviewed. Default 2, unverified.</summary>
    public int ListReviewDays { get; set; } = 2;

    /// <summary>Working days within which a provider answers an application. Default 10, unverified.</summary>
    public int SharingReviewDays { get; set; } = 10;

    /// <summary>How long the center takes to check a closed submission, on the mock's clock. Default none.</summary>
    public TimeSpan CheckingTime { get; set; }

    /// <summary>
    /// How much later than it took effect something shows elsewhere, on the mock's clock: an announced submission in the list of submissions, a version of stored rows in
    /// shared queries. Whoever asks by its key sees it at once. Default none.
    /// </summary>
    public TimeSpan VisibilityDelay { get; set; }

    /// <summary>When asking for a decision again makes sense. Default 1 hour.</summary>
    public TimeSpan DecisionPoll { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Approves and publishes every submitted list at once, without a person. Default false.</summary>
    public bool PublishesListsAtOnce { get; set; }

    /// <summary>The state <c>GET /v1/status</c> tells: OPEN, DEGRADED or MAINTENANCE; in MAINTENANCE nothing else answers.</summary>
    public string Status { get; set; } = "OPEN";
}

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

    /// <summary>How long the center takes to check a closed submission or a batch of certificates, on the mock's clock. Default none.</summary>
    public TimeSpan CheckingTime { get; set; }

    /// <summary>
    /// How much later than it took effect something shows elsewhere, on the mock's clock: an announced submission in the list of submissions, a version of stored rows in
    /// shared queries, a certificate's state in the feed of changes. Whoever asks by its key sees it at once. Default none.
    /// </summary>
    public TimeSpan VisibilityDelay { get; set; }

    /// <summary>When asking for a decision again makes sense. Default 1 hour.</summary>
    public TimeSpan DecisionPoll { get; set; } = TimeSpan.FromHours(1);

    /// <summary>证照类型代码 · The types whose certificates are read with the holder's consent only. Default none.</summary>
    public IList<string> ConsentTypes { get; set => field = value ?? []; } = [];

    /// <summary>How long a holder may take to answer a request for consent. Default 1 day, unverified.</summary>
    public TimeSpan ConsentAnswer { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a consent holds once it is given. Default 1 day, unverified.</summary>
    public TimeSpan ConsentLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>When asking for a consent again makes sense. Default 30 seconds.</summary>
    public TimeSpan ConsentPoll { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a prepared download can be fetched. Default 600 seconds, as a provincial service has it.</summary>
    public TimeSpan DownloadLifetime { get; set; } = TimeSpan.FromSeconds(600);

    /// <summary>How long a QR code that a holder shows is good. Default 60 seconds, unverified.</summary>
    public TimeSpan QrCodeLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Approves and publishes every submitted list at once, without a person. Default false.</summary>
    public bool PublishesListsAtOnce { get; set; }

    /// <summary>The state <c>GET /v1/status</c> tells: OPEN, DEGRADED or MAINTENANCE; in MAINTENANCE nothing else answers.</summary>
    public string Status { get; set; } = "OPEN";
}

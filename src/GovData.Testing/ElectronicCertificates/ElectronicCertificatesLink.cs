using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>电子证照 · Finding, consent, one-time downloads, verification with signed receipts, acceptance (采信) on them, and the feed of state changes.</summary>
internal sealed class ElectronicCertificatesLink : ChainLink
{
    private readonly CenterServices _center;
    private readonly FindingDesk _finding;
    private readonly DownloadDesk _downloads;
    private readonly VerificationDesk _verification;
    private readonly AcceptanceDesk _acceptances;

    public ElectronicCertificatesLink(CenterServices center)
    {
        _center = center;
        Registry = new CertificateRegistry(center);
        Consents = new ConsentDesk(center);
        Copies = new CertificateCopies(center);
        _finding = new FindingDesk(center, Registry, Consents);
        _downloads = new DownloadDesk(center, Registry, Consents, Copies);
        _verification = new VerificationDesk(center, Registry);
        _acceptances = new AcceptanceDesk(center, new ReceiptRules(center, Registry));
    }

    public override string Name => "electronicCertificates";

    public CertificateRegistry Registry { get; }

    public ConsentDesk Consents { get; }

    public CertificateCopies Copies { get; }

    public IEnumerable<(string Department, DateTimeOffset At)> Acceptances => _acceptances.All;

    public override void Map(HandlerTable handlers)
    {
        handlers.On("findElectronicCertificates", _finding.Search);
        handlers.On("getElectronicCertificate", _finding.Retrieve);
        handlers.On("readCertificateQrCode", _finding.Scan);
        handlers.On("requestHolderConsent", Consents.Request);
        handlers.On("getHolderConsent", Consents.Get);
        handlers.On("createCertificateDownload", _downloads.Prepare);
        handlers.On("downloadElectronicCertificate", _downloads.Fetch);
        handlers.OnAsync("verifyElectronicCertificate", _verification.VerifyAsync);
        handlers.On("verifyManyElectronicCertificates", _verification.Begin);
        handlers.OnAsync("getVerificationBatch", _verification.FollowAsync);
        handlers.On("listCertificateStatusChanges", ListChanges);
        handlers.OnAsync("acceptElectronicCertificate", _acceptances.AcceptAsync);
        handlers.KeepsOwnKeys("acceptElectronicCertificate");
        handlers.On("getAcceptance", _acceptances.Get);
        handlers.On("withdrawAcceptance", _acceptances.Withdraw);
    }

    public override void Settle(DateTimeOffset now) => Registry.Settle(now);

    public override JsonNode Snapshot() => new JsonObject
    {
        ["registry"] = MockJson.List(Registry.All.Select(c => c.ToJson(_center.Clock.Now))),
        ["consents"] = Consents.Snapshot(),
        ["downloads"] = _downloads.Snapshot(),
        ["acceptances"] = _acceptances.Snapshot(),
    };

    public override void Reset()
    {
        Registry.Clear();
        Consents.Clear();
        _downloads.Clear();
        _verification.Clear();
        _acceptances.Clear();
    }

    private MockAnswer ListChanges(Call call)
    {
        var until = call.Now - _center.Policy.VisibilityDelay;
        var page = Paging.Feed(call, Registry.Changes(until), c => c.ToJson());
        page["finalUpTo"] = MockJson.Instant(until);
        return AnswerMaker.Json(page);
    }
}

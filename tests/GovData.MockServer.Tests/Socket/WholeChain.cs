using System.Globalization;
using System.Text;
using GovData.Client;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>Every available operation once, by the clients of two departments, in the order in which life needs them. The answer to each write is lost once.</summary>
internal sealed class WholeChain : IAsyncDisposable
{
    private const string Provider = "11500000009275780L";
    private const string User = "11500226MB1D37341C";
    private const string Certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string HolderCode = "91500000MA0000007X";
    private const string Purpose = "受理事项时核对";
    private static readonly byte[] Rows = "代码,名称\n500105,江北区\n500157,两江新区\n"u8.ToArray();

    private readonly SocketCenter? _server;
    private readonly CenterClient _provider;
    private readonly CenterClient _user;

    private WholeChain(MockCenter center, SocketCenter? server)
    {
        (Center, _server, Today) = (center, server, CivilDate.InChina(center.Now));
        _provider = Connect(center.Departments.Add(Provider, "500000", "提供部门", level: 2));
        _user = Connect(center.Departments.Add(User, "500153", "使用部门", level: 1));
    }

    public MockCenter Center { get; }

    private CivilDate Today { get; }

    private string Period => Today.Year.ToString(CultureInfo.InvariantCulture);

    public static async Task<WholeChain> RunAsync(bool socket)
    {
        var center = new MockCenter();
        var chain = new WholeChain(center, socket ? await SocketCenter.StartAsync(center) : null);
        foreach (var write in CenterOperations.All.Where(operation => operation.Retry == RetryClass.Keyed)) center.Outcomes.Next(write.Id, MockOutcome.LoseAnswer());
        await chain.ServiceAsync();
        var entry = await chain.CatalogAsync();
        var line = await chain.ResponsibilitiesAsync(entry);
        await chain.SubmissionAsync(entry, line);
        await chain.SharingAsync(entry);
        await chain.CertificatesAsync();
        await chain.OpenDataAsync(entry);
        await chain.SupervisionAsync();
        await chain.RecallAsync();
        return chain;
    }

    public async ValueTask DisposeAsync()
    {
        _provider.Dispose();
        _user.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    private CenterClient Connect(MockDepartment department)
    {
        var options = Center.OptionsFor(department);
        options.Budgets.RetryDelay = TimeSpan.FromMilliseconds(1);
        if (_server is not null) (options.Endpoint, options.Handler) = (_server.Endpoint, null);
        return new CenterClient(options);
    }

    private static string Key(string name) => $"{Provider}.{name}";

    private async Task ServiceAsync()
    {
        Assert.True((await _user.Service.GetCapabilitiesAsync()).Offers("open-data"));
        Assert.True((await _user.Service.GetLimitsAsync()).PartSize > 0);
        Assert.Equal(CenterState.Open, (await _user.Service.GetStatusAsync()).State);
        Assert.True((await _user.Service.EchoAsync(Rows)).Digest!.Matches(Rows));
    }

    private async Task<CatalogEntry> CatalogAsync()
    {
        var draft = await _provider.Catalog.SaveDraftAsync(Key("draft"), Divisions());
        var list = await _provider.Catalog.SubmitListAsync(Key("list"), [draft.Key]);
        Assert.Equal(list.Key, (await _provider.Catalog.GetListAsync(list.Key)).Key);
        Center.Authority.ApproveList(list.Key);
        var code = Center.Authority.PublishList(list.Key).Single();
        Assert.Contains(code, (await _user.Catalog.Search(new CatalogQuery { Text = "区划" }).GetPageAsync()).Items.Select(e => e.Code));
        return await _user.Catalog.GetEntryAsync(code);
    }

    private async Task<string> ResponsibilitiesAsync(CatalogEntry entry)
    {
        var id = Center.Authority.AssignResponsibility(entry.Code, Provider, Period, Today.AddDays(30).ToString());
        var line = await _provider.Responsibilities.GetAsync(id);
        Assert.Equal(ResponsibilityState.Acknowledged, (await _provider.Responsibilities.AcknowledgeAsync(line)).State);
        Assert.Equal([id], (await _provider.Responsibilities.List().GetPageAsync()).Items.Select(one => one.Id));
        return id;
    }

    private async Task SubmissionAsync(CatalogEntry entry, string line)
    {
        var submissions = _provider.Submissions;
        var key = Key("divisions." + Period);
        var announcement = SubmissionAnnouncement.Of(entry, Period);
        announcement.ResponsibilityLine = line;
        await submissions.AnnounceAsync(key, announcement);
        var part = await submissions.PutPartAsync(key, 1, Rows);
        var manifest = await submissions.SignManifestAsync(new SubmissionManifest
        {
            Key = key,
            Entry = announcement.Entry,
            Period = announcement.Period,
            Rows = 2,
            SchemaDigest = announcement.SchemaDigest,
            TotalSize = Rows.Length,
            Parts = [new ManifestPart { Number = 1, Digest = part.Digest, Size = part.Size }],
        });
        var closed = await submissions.CloseAsync(key, manifest);
        Center.Advance(TimeSpan.FromSeconds(10));
        Assert.True((await _provider.Service.GetOperationAsync(closed.Operation!)).IsFinal);
        Assert.Equal(SubmissionState.Stored, (await submissions.GetAsync(key)).State);
        Assert.Equal([key], (await submissions.List().GetPageAsync()).Items.Select(one => one.Key));
        Assert.Equal(2, (await submissions.GetReportAsync(key)).Rows);
        Assert.Equal(2, (await submissions.GetReceiptAsync(key)).RowsStored);
        var asked = new ContentDigestQuery { Entry = announcement.Entry, SchemaDigest = announcement.SchemaDigest, Prefixes = [""] };
        Assert.Equal(2, (await submissions.GetContentDigestsAsync(asked)).Rows);
    }

    private async Task RecallAsync()
    {
        var key = Key("divisions." + Period);
        var recall = await _provider.Submissions.SignRecallAsync(new SubmissionRecall { Key = key, Reason = "误选上一年度文件", RecalledAt = Center.Now });
        Assert.Equal(SubmissionState.Recalled, (await _provider.Submissions.RecallAsync(key, recall)).State);
    }

    private async Task SharingAsync(CatalogEntry entry)
    {
        var key = $"{User}.application";
        await _user.Sharing.ApplyAsync(new SharingRequest
        {
            Key = key,
            EntryCode = entry.Code,
            Items = ["名称"],
            Purpose = Purpose,
            Matter = "一件事一次办",
            LegalBasis = "《政务数据共享条例》",
            Scenario = "窗口受理时逐条核对",
            PeriodFrom = Today,
            PeriodTo = Today.AddDays(30),
            MaxQueries = 10,
        });
        Assert.Equal([key], (await _provider.SharingProvider.ListInbox().GetPageAsync()).Items.Select(one => one.Key));
        await _provider.SharingProvider.DecideAsync(key, new DecisionRequest { Outcome = DecisionOutcome.Granted, DecidedBy = "审核岗" });
        Assert.Equal(key, (await _user.Sharing.GetApplicationAsync(key)).Key);
        var granted = (await _user.Sharing.GetDecisionAsync(key)).Grant!;
        var grant = await _user.Sharing.GetGrantAsync(granted.Id);
        var rows = (await _user.Sharing.Query(grant, new SharedDataQuery { Items = ["名称"] }, Context()).GetPageAsync()).Items;
        Assert.Equal(["江北区", "两江新区"], rows.Select(row => row.Values.Single()));
    }

    private async Task CertificatesAsync()
    {
        Center.Seed.Certificate(new MockCertificate { Identifier = Certificate, HolderCode = HolderCode, HolderName = "示例企业" });
        var answer = await _user.ElectronicCertificates.VerifyAsync(new VerificationRequest { Identifier = Certificate, HolderName = "示例企业" }, Context());
        var key = $"{User}.case";
        await _user.ElectronicCertificates.AcceptAsync(answer.Receipt, new AcceptanceRequest { Key = key, UseCause = "住所登记" }, Context());
        Assert.Equal(AcceptanceState.Accepted, (await _user.ElectronicCertificates.GetAcceptanceAsync(key)).State);
        var withdrawal = await _user.ElectronicCertificates.SignWithdrawalAsync(new AcceptanceWithdrawal { Key = key, Reason = "办件撤销" });
        Assert.Equal(AcceptanceState.Withdrawn, (await _user.ElectronicCertificates.WithdrawAsync(key, withdrawal)).State);
        await ConsentedCertificateAsync(_user.ElectronicCertificates);
        await ManyCertificatesAsync(_user.ElectronicCertificates);
    }

    private async Task ConsentedCertificateAsync(ElectronicCertificatesClient certificates)
    {
        var type = ElectronicCertificateIdentifier.Parse(Certificate).TypeCode;
        Center.Policy.ConsentTypes = [type];
        var asked = await certificates.RequestConsentAsync(
            new ConsentRequest { Key = $"{User}.consent", HolderCode = HolderCode, HolderCodeType = HolderCodeType.SocialCreditCode, CertificateTypes = [type], UseCause = Purpose }, Context());
        Center.Holders.GiveConsent(asked.Key);
        Assert.True((await certificates.GetConsentAsync(asked.Key)).IsGiven);
        var query = new CertificateQuery { HolderCode = HolderCode, HolderCodeType = HolderCodeType.SocialCreditCode, ConsentKey = asked.Key, UseCause = Purpose };
        Assert.Equal([Certificate], (await certificates.Find(query, Context()).GetPageAsync()).Items.Select(one => one.Identifier));
        Assert.Equal(Certificate, (await certificates.GetAsync(new CertificateRequest { Identifier = Certificate, ConsentKey = asked.Key, UseCause = Purpose }, Context())).Identifier);
        Assert.Equal(Certificate, (await certificates.GetByQrCodeAsync(Center.Holders.ShowQrCode(Certificate), Purpose, Context())).Identifier);
        var download = await certificates.PrepareDownloadAsync(
            new CertificateDownloadRequest { Key = $"{User}.download", Identifier = Certificate, ConsentKey = asked.Key, UseCause = Purpose }, Context());
        using var file = new MemoryStream();
        Assert.Equal(download.Size, await certificates.DownloadAsync(download, file, Context()));
    }

    private async Task ManyCertificatesAsync(ElectronicCertificatesClient certificates)
    {
        var batch = new VerificationBatchRequest { Key = $"{User}.batch", Identifiers = [Certificate] };
        await certificates.VerifyManyAsync(batch, Context());
        Assert.True((await certificates.GetVerificationBatchAsync(batch)).Answers.Single().IsValid);
        Center.Authority.ChangeCertificate(Certificate, "CANCELLED");
        Assert.True((await certificates.ListStatusChanges().GetPageAsync()).Items.Single().Is(ElectronicCertificateIdentifier.Parse(Certificate)));
    }

    private async Task OpenDataAsync(CatalogEntry entry)
    {
        var key = Key("open");
        await _provider.OpenData.PublishAsync(key, new OpenDatasetPublication { EntryCode = entry.Code, Version = entry.Version, Items = ["代码", "名称"], Title = "区划", Licence = "开放数据使用许可" });
        Assert.Equal([key], (await _user.OpenData.Search(new OpenDataQuery { Text = "区划" }).GetPageAsync()).Items.Select(one => one.Key));
        using var file = new MemoryStream();
        await _user.OpenData.DownloadAsync(key, file);
        Assert.Equal((await _user.OpenData.GetAsync(key)).Size, file.Length);
        Assert.Contains("500157", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    private async Task SupervisionAsync()
    {
        var year = Today.Year;
        var report = new AnnualReport { Year = year, EntriesPublished = 1, OpenDatasets = 1 };
        (report.Responsibilities.Assigned, report.Responsibilities.Fulfilled) = (1, 1);
        (report.Submissions.Count, report.Submissions.RowsStored) = (1, 2);
        var signed = await _provider.Supervision.SignAnnualReportAsync(report);
        var receipt = await _provider.Supervision.SubmitAnnualReportAsync(signed);
        Assert.Equal(receipt.ReceiptId, (await _provider.Supervision.GetAnnualReportAsync(year)).ReceiptId);
        var tree = new EvidenceTree([new StreamHead { Stream = "annual-report", Seq = 1, Digest = signed.Digest(DigestAlgorithm.Sm3) }]);
        var checkpoint = await _provider.Supervision.SignEvidenceCheckpointAsync(new EvidenceCheckpoint { Number = 1, Root = tree.Root, Streams = 1, At = DateTimeOffset.UtcNow });
        var record = await _provider.Supervision.AnchorEvidenceCheckpointAsync(checkpoint);
        Assert.Equal(record.Digest, (await _provider.Supervision.GetEvidenceCheckpointAsync(1)).Digest);
    }

    private static CallContext Context() => new() { Operator = "窗口-17", Department = User, Matter = "住所登记", Purpose = Purpose, LegalBasis = "《政务数据共享条例》" };

    private static CatalogEntry Divisions() => new()
    {
        Title = "区划",
        ProviderName = "提供部门",
        ProviderCode = Provider,
        Abstract = "测试",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "csv" },
        Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责", Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.EveryYear,
        Items =
        [
            new InformationItem { Name = "代码", Type = ItemDataType.Parse("C(6)"), Required = true, IsKey = true },
            new InformationItem { Name = "名称", Type = ItemDataType.Parse("C(20)"), Required = true },
        ],
    };
}

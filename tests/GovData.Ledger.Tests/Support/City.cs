using System.IO;
using System.Net.Http;
using GovData.Client;
using GovData.Ledger.Sqlite;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

/// <summary>A mock center on virtual time, a department with a P-256 key, a file of rows and a place for the ledger.</summary>
internal sealed class City : IDisposable
{
    public City(int rows = 70, int level = 1, TimeProvider? clock = null)
    {
        Clock = clock ?? Time;
        Center = new MockCenter(new MockCenterOptions { TimeProvider = Clock, SigningKey = SigningKey.CreateP256() });
        Department = Center.Departments.Add(Permits.Department, "500000", "重庆市某局", level);
        Center.Seed.Entry(Permits.Entry());
        Center.Policy.CheckingTime = TimeSpan.FromSeconds(8);
        File = Directory.Write("permits.csv", Permits.Rows(rows));
        Rows = rows;
    }

    public ImpatientTime Time { get; } = new();

    /// <summary>What center, client and ledger go by: <see cref="Time"/>, unless another was given.</summary>
    public TimeProvider Clock { get; }

    public TemporaryDirectory Directory { get; } = new();

    public MockCenter Center { get; }

    public MockDepartment Department { get; }

    public string File { get; }

    public int Rows { get; }

    public string LedgerFile => Directory.File("ledger.db");

    public string Spool => LedgerFile + ".spool";

    public string[] Spooled => System.IO.Directory.Exists(Spool) ? System.IO.Directory.GetFiles(Spool) : [];

    public SubmissionPlan Plan(string? file = null) => new(Permits.Entry(), "2026", SubmissionSource.FromFile(file ?? File));

    public DepartmentLedger OpenLedger(bool isShared = false) => SqliteLedger.Open(LedgerFile, new LedgerOptions { TimeProvider = Clock, IsShared = isShared });

    public CenterClient Connect(Func<HttpMessageHandler, HttpMessageHandler>? wrap = null) => new(new CenterClientOptions
    {
        Endpoint = Center.Endpoint,
        Department = new DepartmentIdentity(Department.Code, Department.Division),
        Credential = new AppKeyCredential(Department.AppKey, Department.AppSecret, Department.SigningKey),
        TrustedKeys = Center.TrustedKeys,
        Handler = wrap is null ? Center.CreateHandler() : wrap(Center.CreateHandler()),
        TimeProvider = Clock,
    });

    /// <summary>A submitter whose parts are so small that the file has several.</summary>
    public static DurableSubmitter Submitter(CenterClient client, DepartmentLedger ledger, DurableSubmitterOptions? options = null)
    {
        options ??= new DurableSubmitterOptions();
        options.PartSize = 1024;
        return new DurableSubmitter(client, ledger, options);
    }

    /// <summary>One run of the department's program: everything made anew, everything closed at the end.</summary>
    public async Task<SubmissionOutcome> SubmitAsync(SubmissionPlan? plan = null, DurableSubmitterOptions? options = null)
    {
        using var client = Connect();
        using var ledger = OpenLedger();
        return await Submitter(client, ledger, options).SubmitAsync(plan ?? Plan());
    }

    public async Task<CheckpointRecord?> AnchorAsync()
    {
        using var client = Connect();
        using var ledger = OpenLedger();
        return await new CheckpointAnchor(client, ledger).AnchorAsync();
    }

    public async Task AppendAsync(string stream)
    {
        using var ledger = OpenLedger();
        await ledger.AppendEvidenceAsync(stream, "sharing.queried", await EvidenceStatement.SignAsync("sharing.queried", "k", Time.GetUtcNow(), Department.SigningKey!), "k");
    }

    public async Task<EvidenceReport> VerifyEvidenceAsync()
    {
        using var ledger = OpenLedger();
        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        lines.Position = 0;
        return await EvidenceVerifier.VerifyAsync(lines, Center.TrustedKeys);
    }

    public void Dispose() => Directory.Dispose();
}

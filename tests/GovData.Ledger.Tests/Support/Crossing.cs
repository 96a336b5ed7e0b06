using System.IO;
using System.Net.Http;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

/// <summary>A city with a machine inside, which has rows and ledger and no route, and a front-end machine with a credential of its own.</summary>
internal sealed class Crossing : IDisposable
{
    public Crossing(int rows = 70, int level = 1)
    {
        City = new City(rows, level);
        Carrier = City.Center.Departments.AddCarrier(Permits.Department, "前置机一");
    }

    public City City { get; }

    /// <summary>The front-end machine, with its own appKey and key.</summary>
    public MockCarrier Carrier { get; }

    public MockCenter Center => City.Center;

    public string Package => City.Directory.File("package");

    public string Receipts => City.Directory.File("receipts.json");

    /// <summary>One run of the program inside.</summary>
    public async Task<SubmissionOutcome> PackAsync(string? package = null, SubmissionPlan? plan = null, ConsignmentPackerOptions? options = null)
    {
        using var ledger = City.OpenLedger();
        return await new ConsignmentPacker(ledger, Sign(options)).PackAsync(plan ?? City.Plan(), package ?? Package);
    }

    /// <summary>One run of the front-end machine's program.</summary>
    public async Task<ConsignmentReceipts> SendAsync(string? package = null, string? receipts = null, ConsignmentSenderOptions? options = null, Func<HttpMessageHandler, HttpMessageHandler>? wrap = null)
    {
        using var client = Connect(wrap);
        return await new ConsignmentSender(client, options).SendAsync(package ?? Package, receipts ?? Receipts);
    }

    /// <summary>The front-end machine's client.</summary>
    public CenterClient Connect(Func<HttpMessageHandler, HttpMessageHandler>? wrap = null)
    {
        var options = Center.OptionsFor(Carrier);
        if (wrap is not null) options.Handler = wrap(options.Handler!);
        return new CenterClient(options);
    }

    /// <summary>Another run of the program inside.</summary>
    public async Task<SubmissionOutcome> ImportAsync(string? receipts = null, TrustedKeys? trust = null)
    {
        using var ledger = City.OpenLedger();
        return await new ReceiptsImporter(ledger, trust ?? Center.Keys.Trusted).ImportAsync(receipts ?? Receipts);
    }

    public ConsignmentPackerOptions Sign(ConsignmentPackerOptions? options = null)
    {
        options ??= new ConsignmentPackerOptions();
        options.SigningKey ??= City.Department.SigningKey;
        options.Parts.PartSize = 1024;
        return options;
    }

    public void Dispose() => City.Dispose();
}

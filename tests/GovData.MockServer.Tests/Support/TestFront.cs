using GovData.Client;
using GovData.Standards;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>A mock center behind one of its two fronts, and a client of it.</summary>
internal sealed class TestFront : IAsyncDisposable
{
    public const string Department = "11500000MB1000010R";

    private TestFront(MockCenter center, SocketCenter? server)
    {
        Center = center;
        Server = server!;
        var options = center.OptionsFor(center.Departments.Add(Department, "500000", "示例部门", level: 1));
        options.Budgets.RetryDelay = TimeSpan.FromMilliseconds(1);
        if (server is not null) (options.Endpoint, options.Handler) = (server.Endpoint, null);
        Client = new CenterClient(options);
    }

    public MockCenter Center { get; }

    public CenterClient Client { get; }

    /// <summary>The socket server; there is none behind the in-process handler.</summary>
    public SocketCenter Server { get; }

    public static async Task<TestFront> StartAsync(bool socket, MockCenterOptions? options = null)
    {
        var center = new MockCenter(options);
        return new TestFront(center, socket ? await SocketCenter.StartAsync(center) : null);
    }

    public static CatalogEntry Entry(string title = "A+B 区划/表") => new()
    {
        Title = title,
        ProviderName = "示例部门",
        ProviderCode = Department,
        Abstract = "测试",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "csv" },
        Sharing = new SharingAttribute { Type = SharingType.Unconditional, Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.EveryYear,
        Items = [new InformationItem { Name = "代码", Type = ItemDataType.Parse("C(6)"), Required = true, IsKey = true }],
    };

    /// <summary>A list under review, by its key.</summary>
    public async Task<string> SubmitListAsync(string title = "A+B 区划/表")
    {
        var draft = await Client.Catalog.SaveDraftAsync(Department + ".draft", Entry(title));
        return (await Client.Catalog.SubmitListAsync(Department + ".list", [draft.Key])).Key;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (Server is not null) await Server.DisposeAsync();
    }
}

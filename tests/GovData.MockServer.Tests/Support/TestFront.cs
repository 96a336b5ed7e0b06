using System;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Standards;
using GovData.Testing;

namespace GovData.MockServer.Tests;

/// <summary>A mock center behind one of its two fronts, and a client of it.</summary>
internal sealed class TestFront : IAsyncDisposable
{
    private readonly MockServer? _server;

    public TestFront(bool socket)
    {
        var department = Center.Departments.Add("11500000MB1000010R", "500000", "示例部门", level: 1);
        var options = Center.OptionsFor(department);
        options.Budgets.RetryDelay = TimeSpan.FromMilliseconds(1);
        if (socket)
        {
            _server = MockServer.Start(Center);
            (options.Endpoint, options.Handler) = (_server.Endpoint, null);
        }
        Client = new CenterClient(options);
    }

    public MockCenter Center { get; } = new();

    public CenterClient Client { get; }

    public MockServer Server => _server!;

    public static CatalogEntry Entry() => new()
    {
        Title = "A+B 区划/表",
        ProviderName = "示例部门",
        ProviderCode = "11500000MB1000010R",
        Abstract = "测试",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "csv" },
        Sharing = new SharingAttribute { Type = SharingType.Unconditional, Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.EveryYear,
        Items = [new InformationItem { Name = "代码", Type = ItemDataType.Parse("C(6)"), Required = true, IsKey = true }],
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }
}

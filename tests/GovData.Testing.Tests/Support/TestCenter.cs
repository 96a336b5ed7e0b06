using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace GovData.Testing.Tests;

/// <summary>A mock center on a fake clock with the departments of the tests.</summary>
internal sealed class TestCenter
{
    public const string ProviderCode = "11500000009275780L";
    public const string UserCode = "11500226MB1D37341C";

    public TestCenter(int providerLevel = 0, int userLevel = 0, Action<MockCenterOptions>? configure = null)
    {
        var options = new MockCenterOptions { TimeProvider = Time };
        configure?.Invoke(options);
        Mock = new MockCenter(options);
        Provider = new TestCaller(Mock, Mock.Departments.Add(ProviderCode, "500000", "市规划和自然资源局", providerLevel), Time);
        User = new TestCaller(Mock, Mock.Departments.Add(UserCode, "500153", "荣昌区大数据局", userLevel), Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

    public MockCenter Mock { get; }

    public TestCaller Provider { get; }

    public TestCaller User { get; }

    /// <summary>Saves, submits, approves and publishes an entry of the provider; gives its code.</summary>
    public async Task<string> PublishAsync(JsonObject? entry = null, string name = "d1")
    {
        var draft = await Provider.PostAsync($"/v1/catalog/drafts/{ProviderCode}.{name}", new JsonObject { ["entry"] = entry ?? Entries.Divisions() });
        Assert.Equal(200, draft.Status);
        var list = await Provider.PostAsync($"/v1/catalog/lists/{ProviderCode}.list.{name}", new JsonObject { ["drafts"] = new JsonArray($"{ProviderCode}.{name}") });
        Assert.Equal(200, list.Status);
        Mock.Authority.ApproveList($"{ProviderCode}.list.{name}");
        return Mock.Authority.PublishList($"{ProviderCode}.list.{name}").Single();
    }
}

using System;
using System.Net.Http;
using System.Threading;

namespace GovData.Client.Tests;

/// <summary>Clients of the Chongqing big-data bureau on virtual time.</summary>
public static class Clients
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    /// <summary>A clock at noon that goes on only when told to.</summary>
    public static VirtualClock Clock() => new(Noon);

    public static CenterClientOptions Options(HttpMessageHandler handler, TimeProvider? time = null) => new()
    {
        Endpoint = new Uri("https://center.example.gov.cn/base/"),
        Department = new DepartmentIdentity("11500000009275780L", "500000"),
        Credential = new AppKeyCredential("key-name", "canary-secret"),
        Handler = handler,
        TimeProvider = time ?? Clock(),
    };

    public static CenterClient Over(HttpMessageHandler handler, Action<CenterClientOptions>? change = null, TimeProvider? time = null)
    {
        var options = Options(handler, time);
        change?.Invoke(options);
        return new CenterClient(options);
    }
}

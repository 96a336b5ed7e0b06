using System;
using System.Threading.Tasks;

namespace GovData.Client.Tests.Http;

public class AddressTests
{
    [Theory]
    [InlineData("https://c.example", "/v1/things/one")]
    [InlineData("https://c.example/", "/v1/things/one")]
    [InlineData("https://c.example/gateway", "/gateway/v1/things/one")]
    [InlineData("https://c.example/gateway/", "/gateway/v1/things/one")]
    public async Task An_endpoint_with_or_without_slash_and_prefix_gives_the_address_a_reader_expects(string endpoint, string expected)
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler, options => options.Endpoint = new Uri(endpoint));

        await center.SendAsync(Operations.Question());

        Assert.Equal(expected, handler.Received[^1].Address.AbsolutePath);
    }

    [Fact]
    public async Task Values_in_a_path_or_query_cannot_leave_their_place()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler);
        var request = Operations.Question("a/b?c#d 渝");
        request.Parameters.With("q", "x&y=1 +").With("none", null);

        await center.SendAsync(request);

        Assert.Equal("https://center.example.gov.cn/base/v1/things/a%2Fb%3Fc%23d%20%E6%B8%9D?q=x%26y%3D1%20%2B", handler.Received[^1].Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(" ")]
    public void A_path_value_that_addresses_swallow_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => Operations.Question(value));

    [Fact]
    public async Task A_request_without_a_value_for_its_path_is_refused_before_anything_is_sent()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler);

        await Assert.ThrowsAsync<ArgumentException>(() => center.SendAsync(new CenterRequest(Operations.Safe)));

        Assert.Empty(handler.Received);
    }
}

using System;
using System.Net.Http;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class OptionsTests
{
    public static TheoryData<Action<CenterClientOptions>, string> Mistakes { get; } = new()
    {
        { options => options.Endpoint = null, "Endpoint" },
        { options => options.Endpoint = new Uri("/relative", UriKind.Relative), "Endpoint" },
        { options => options.Endpoint = new Uri("ftp://center.example"), "Endpoint" },
        { options => options.Endpoint = new Uri("https://user:pw@center.example"), "Endpoint" },
        { options => options.Endpoint = new Uri("https://center.example?x=1"), "Endpoint" },
        { options => options.Department = null, "Department" },
        { options => options.Credential = null, "Credential" },
        { options => options.TrustedKeys = new TrustedKeys(SigningKey.CreateP256().PublicKey), "# role: CENTER" },
        { options => options.Gateway = null!, "Gateway" },
        { options => options.TimeProvider = null!, "TimeProvider" },
        { options => options.ApplicationId = "has space", "ApplicationId" },
        { options => options.MaxAnswerBytes = 0, "MaxAnswerBytes" },
        { options => options.HandlerFactory = () => new HttpClientHandler(), "HandlerFactory" },
        { options => options.Budgets.Query = TimeSpan.Zero, "Query" },
        { options => options.Budgets.MaxRetries = -1, "MaxRetries" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_wrong_option_is_named_when_the_client_is_made(Action<CenterClientOptions> mistake, string option)
    {
        var options = Clients.Options(new ScriptedHandler(Answers.Json("{}")));
        mistake(options);

        var refused = Assert.Throws<ArgumentException>(() => new CenterClient(options));

        Assert.Contains(option, refused.Message);
    }

    [Fact]
    public async Task Options_changed_after_the_client_was_made_have_no_effect()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        var options = Clients.Options(handler);
        using var center = new CenterClient(options);
        options.Endpoint = new Uri("https://elsewhere.example");
        options.Budgets.MaxRetries = 0;

        await center.SendAsync(Operations.Question());

        Assert.Equal("center.example.gov.cn", handler.Calls[0].Address.Host);
    }

    [Fact]
    public void A_department_with_a_malformed_code_is_refused_with_the_reason()
    {
        var refused = Assert.Throws<ArgumentException>(() => new DepartmentIdentity("11500000009275780X", "500000"));

        Assert.Equal("code", refused.ParamName);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("100000")]
    [InlineData("5000")]
    public void A_division_of_no_province_is_refused(string division)
    {
        var refused = Assert.Throws<ArgumentException>(() => new DepartmentIdentity("11500000009275780L", division));

        Assert.Equal("division", refused.ParamName);
    }

    [Theory]
    [InlineData("110000")]
    [InlineData("654300")]
    [InlineData("500157")]
    [InlineData("820000")]
    public void A_division_of_any_province_will_do(string division) => Assert.Equal(division, new DepartmentIdentity("11500000009275780L", division).Division);

    [Fact]
    public void The_client_disposes_what_it_made_and_leaves_a_given_handler_open()
    {
        var handler = new Watched();
        new CenterClient(Clients.Options(handler)).Dispose();

        Assert.False(handler.Disposed);
    }

    private sealed class Watched : HttpClientHandler
    {
        public bool Disposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposed = true;
            base.Dispose(disposing);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;

namespace GovData.Client.Tests.Calls;

/// <summary>What the SDK itself says, it says in the reader's language from the first word to the last.</summary>
public partial class WordingTests
{
    [Fact]
    public async Task Under_a_Chinese_culture_no_part_of_a_message_is_English()
    {
        using var reader = Reader.Of("zh-CN");

        var messages = await MessagesAsync();

        Assert.All(messages, message => Assert.DoesNotMatch(EnglishWords(), message));
    }

    [Fact]
    public async Task Under_any_other_culture_no_part_of_a_message_is_Chinese()
    {
        using var reader = Reader.Of("tr-TR");

        var messages = await MessagesAsync();

        Assert.All(messages, message => Assert.DoesNotMatch(ChineseWords(), message));
    }

    private static async Task<IReadOnlyList<string>> MessagesAsync()
    {
        var closed = new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionRefused));
        var said = new List<string>();
        foreach (var step in new[]
        {
            Answers.Content([], null),
            Answers.Content("<html>nginx</html>"u8.ToArray(), "text/html", 502),
            Answers.Content("<html></html>"u8.ToArray(), "text/html"),
            Answers.Content("x"u8.ToArray(), null),
            Answers.Content("x"u8.ToArray(), "text/plain"),
            Answers.Json("{\"success\":false}"),
            Answers.Json("{\"partSize\":[]}"),
            Answers.Content([], null, 302),
            Answers.Throws(closed),
            Answers.Throws(new HttpRequestException(HttpRequestError.NameResolutionError)),
            Answers.Throws(new HttpRequestException(HttpRequestError.SecureConnectionError)),
            Answers.Throws(new HttpRequestException(HttpRequestError.ProxyTunnelError)),
            Answers.Throws(new HttpRequestException("reset")),
            Answers.Silence,
        })
        {
            said.Add(await FailsAsync(new ScriptedHandler(step), center => center.Service.GetLimitsAsync()));
            said.Add(await FailsAsync(new ScriptedHandler { SignIn = step }, center => center.Service.GetLimitsAsync()));
        }
        said.Add(await BelievesAsync("getSharingGrant", center => center.Sharing.GetGrantAsync("another")));
        said.Add(await BelievesAsync("getSubmissionReceipt", center => center.Submissions.GetReceiptAsync("another")));
        said.Add(await BelievesAsync("getAcceptance", center => center.ElectronicCertificates.GetAcceptanceAsync("another")));
        said.Add(await BelievesAsync("getAnnualReport", center => center.Supervision.GetAnnualReportAsync(2001)));
        said.Add(await BelievesAsync("getSharingGrant", center => center.Sharing.GetGrantAsync("another"), trust: false));
        said.Add(Assert.Throws<RequestRefusedException>(() => Clients.Over(new ScriptedHandler()).Sharing.Query(
            new Grant { Id = "g", Items = { "a" }, Purpose = "b", MaxQueries = 1, ValidTo = new CivilDate(2099, 1, 1) }, new SharedDataQuery { Items = { "c" } },
            new CallContext { Operator = "1", Matter = "2", Purpose = "b", LegalBasis = "3" })).Message);
        said.Add(Assert.Throws<KeyNotFoundException>(() => new SharedRow { ["a"] = "1" }["b"]).Message);
        return said;
    }

    private static async Task<string> BelievesAsync(string golden, Func<CenterClient, Task> ask, bool trust = true)
    {
        var answer = Answers.Content(GoldenExchange.Load(golden).AnswerBody, "application/json");
        return await FailsAsync(new ScriptedHandler(answer), ask, options => options.TrustedKeys = trust ? GoldenCenter.Trust : null);
    }

    private static async Task<string> FailsAsync(ScriptedHandler handler, Func<CenterClient, Task> ask, Action<CenterClientOptions>? change = null)
    {
        var time = Clients.Clock();
        using var center = Clients.Over(handler, change, time);
        var failure = await Record.ExceptionAsync(() => time.RunAsync(() => ask(center)));
        return Assert.IsAssignableFrom<CenterException>(failure).Message;
    }

    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseWords();
}

using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Client.Tests.Http;

/// <summary>What gateways and strangers answer: each a typed failure within its budget, never a crash, never an empty model taken for an answer.</summary>
public class OddAnswerTests
{
    private static readonly byte[] s_nginx = "<html><head><title>502 Bad Gateway</title></head><body><center>nginx/1.24</center></body></html>"u8.ToArray();
    private static readonly byte[] s_gbk = [.. "<html><body>"u8, 0xCF, 0xB5, 0xCD, 0xB3, 0xB7, 0xB1, 0xC3, 0xA6, .. "</body></html>"u8];

    [Fact]
    public async Task An_nginx_page_with_200_is_not_an_answer_and_is_named()
    {
        using var reader = Reader.Of("en-US");
        var failure = await FailsAsync(Answers.Content(s_nginx, "text/html"));

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
        Assert.Contains("an nginx page (200)", failure.Message);
    }

    [Theory]
    [InlineData("text/html", "<html>maintenance</html>")]
    [InlineData("application/json", "{\"success\":false}")]
    [InlineData("text/plain", "system busy")]
    [InlineData("application/json", "")]
    public async Task A_200_that_is_not_of_the_contract_may_pass_and_is_asked_again(string mediaType, string body)
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Content(Encoding.UTF8.GetBytes(body), mediaType), Answers.Json("""{"requestsPerMinute":60}"""));
        using var center = Clients.Over(handler, time: time);

        await time.RunAsync(() => center.Service.GetLimitsAsync());

        Assert.Equal(2, handler.Calls.Count);
    }

    [Fact]
    public async Task A_page_in_GBK_is_not_decoded_and_does_no_harm()
    {
        var failure = await FailsAsync(Answers.Content(s_gbk, "text/html; charset=gbk", 502));

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
        Assert.Contains("502", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"code\":500,\"msg\":\"系统繁忙\"}")]
    [InlineData("{\"success\":false}")]
    [InlineData("{\"maxPartBytes\":\"many\"}")]
    public async Task A_200_that_is_no_answer_of_the_contract_is_a_failure(string body)
    {
        var failure = await FailsAsync(Answers.Content(Encoding.UTF8.GetBytes(body), "application/json"));

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
    }

    [Fact]
    public async Task An_answer_with_a_digest_of_an_unknown_algorithm_names_the_member_and_what_helps()
    {
        var status = Encoding.UTF8.GetString(GoldenExchange.Load("getSubmissionReport").AnswerBody).Replace("sm3:", "sm4:", StringComparison.Ordinal);
        var time = Clients.Clock();
        using var center = Clients.Over(new ScriptedHandler(Answers.Json(status)), time: time);

        var (failure, _) = await time.FailsAsync<TransportException>(() => center.Submissions.GetReportAsync("k1"));

        Assert.Equal(TransportFailure.NotThisContract, failure.Failure);
        Assert.Contains("$.digest: 摘要写作", failure.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_a_member_of_another_form_names_the_member_and_never_its_value()
    {
        var failure = await FailsAsync(Answers.Json("{\"partSize\":\"511023199001010011\"}"));

        Assert.Contains("$.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("511023", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("application/json")]
    public async Task A_refusal_wrapped_in_200_is_a_refusal(string mediaType)
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Problem("grant-expired", 403, wireStatus: 200, more: response => response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType)));
        using var center = Clients.Over(handler, time: time);

        var (refused, _) = await time.FailsAsync<RequestRefusedException>(() => center.Service.GetLimitsAsync());

        Assert.Equal("grant-expired", refused.Problem.Code);
        Assert.Equal(403, refused.Problem.Status);
    }

    [Fact]
    public async Task A_redirect_is_refused_and_the_credential_does_not_follow()
    {
        var failure = await FailsAsync(Answers.Content([], null, 302, response => response.Headers.Location = new Uri("https://elsewhere.example/")));

        Assert.Equal(TransportFailure.Redirected, failure.Failure);
    }

    [Fact]
    public async Task An_answer_cut_short_is_a_lost_connection()
    {
        var failure = await FailsAsync((_, _) => Task.FromResult(new HttpResponseMessage { Content = new CutContent("{\"maxPart"u8.ToArray(), 100) }));

        Assert.Equal(TransportFailure.ConnectionLost, failure.Failure);
        Assert.Equal(4, failure.Attempts);
    }

    [Fact]
    public async Task An_answer_whose_digest_is_wrong_is_not_used()
    {
        var failure = await FailsAsync(Answers.Json("{}", more: response =>
            response.Headers.TryAddWithoutValidation("Content-Digest", "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:")));

        Assert.Equal(TransportFailure.DigestMismatch, failure.Failure);
    }

    [Fact]
    public async Task An_answer_longer_than_the_limit_is_not_read_to_its_end()
    {
        var time = Clients.Clock();
        var handler = new ScriptedHandler(Answers.Content(new byte[5000], "application/json"));
        using var center = Clients.Over(handler, options => options.MaxAnswerBytes = 4096, time);

        var (failure, _) = await time.FailsAsync<TransportException>(() => center.Service.GetLimitsAsync());

        Assert.Equal(TransportFailure.AnswerTooLarge, failure.Failure);
        Assert.Single(handler.Calls);
    }

    [Fact]
    public async Task Members_nobody_knows_yet_are_passed_over()
    {
        var handler = new ScriptedHandler(Answers.Json("""{"somethingNew":{"a":[1,2]},"requestsPerMinute":60}"""));
        using var center = Clients.Over(handler);

        var limits = await center.Service.GetLimitsAsync();

        Assert.Equal(60, limits.RequestsPerMinute);
    }

    private static async Task<TransportException> FailsAsync(Func<ReceivedRequest, System.Threading.CancellationToken, Task<HttpResponseMessage>> step)
    {
        var time = Clients.Clock();
        using var center = Clients.Over(new ScriptedHandler(step), time: time);
        var (failure, _) = await time.FailsAsync<TransportException>(() => center.Service.GetLimitsAsync());
        return failure;
    }

    /// <summary>Promises more bytes than it gives.</summary>
    private sealed class CutContent : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly long _promised;

        public CutContent(byte[] bytes, long promised)
        {
            (_bytes, _promised) = (bytes, promised);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(_bytes).AsTask();

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(_bytes));

        protected override bool TryComputeLength(out long length)
        {
            length = _promised;
            return true;
        }
    }
}

using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests.Credentials;

public class TokenTests
{
    [Fact]
    public async Task One_token_serves_many_calls_also_when_they_start_together()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => center.SendAsync(Operations.Question())));

        Assert.Equal(1, handler.TokensIssued);
        Assert.All(handler.Calls, call => Assert.Equal("Bearer token-1", call.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_call_repeated_at_once()
    {
        var handler = new ScriptedHandler(Answers.Problem("token-expired", 401), Answers.Json("{}"));
        using var center = Clients.Over(handler);

        await center.SendAsync(Operations.Question());

        Assert.Equal(["Bearer token-1", "Bearer token-2"], handler.Calls.Select(call => call.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_sign_in_that_stays_refused_is_reported_and_not_tried_for_ever()
    {
        var handler = new ScriptedHandler(Answers.Problem("token-expired", 401));
        using var center = Clients.Over(handler);

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal("token-expired", refused.Code);
        Assert.Equal(2, handler.Calls.Count);
    }

    [Theory]
    [InlineData("<html><center>nginx</center></html>", "text/html", 200, TransportFailure.NotThisContract, "an nginx page (200)")]
    [InlineData("<html><center>nginx</center></html>", "text/html", 502, TransportFailure.NotThisContract, "an nginx page (502)")]
    [InlineData("{\"success\":false}", "application/json", 200, TransportFailure.NotThisContract, "other or broken JSON (200)")]
    [InlineData("{\"accessToken\":null}", "application/json", 200, TransportFailure.NotThisContract, "other or broken JSON (200)")]
    [InlineData("", null, 200, TransportFailure.NotThisContract, "an empty answer (200)")]
    [InlineData("", null, 302, TransportFailure.Redirected, "302")]
    [InlineData("<html>log in</html>", "text/html", 307, TransportFailure.Redirected, "307")]
    public async Task What_answers_the_sign_in_is_told_as_for_any_other_call(string body, string? mediaType, int status, TransportFailure expected, string seen)
    {
        using var reader = Reader.Of("en-US");
        var time = Clients.Clock();
        var handler = new ScriptedHandler { SignIn = Answers.Content(Encoding.UTF8.GetBytes(body), mediaType, status) };
        using var center = Clients.Over(handler, time: time);

        var (failure, _) = await time.FailsAsync<TransportException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal((expected, "issueToken"), (failure.Failure, failure.Operation!.Id));
        Assert.Contains(seen, failure.Message);
        Assert.Equal(expected == TransportFailure.Redirected ? 1 : 4, failure.Attempts);
        Assert.Equal(32, failure.TraceId!.Length);
        Assert.Empty(handler.Calls);
    }

    [Fact]
    public async Task A_refusal_of_the_sign_in_wrapped_in_200_is_a_refusal()
    {
        var handler = new ScriptedHandler { SignIn = Answers.Problem("credential-refused", 401, wireStatus: 200) };
        using var center = Clients.Over(handler);

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => center.SendAsync(Operations.Question()));

        Assert.Equal("credential-refused", refused.Code);
    }

    [Fact]
    public async Task A_sign_in_that_is_never_answered_is_a_timeout_however_long_the_call_itself_may_take()
    {
        var time = Clients.Clock();
        using var center = Clients.Over(new ScriptedHandler { SignIn = Answers.Silence }, options => options.Budgets.MaxRetries = 0, time);

        var (timeout, took) = await time.FailsAsync<CenterTimeoutException>(() => center.SendAsync(Operations.Write()));

        Assert.Equal((TimeLimit.Attempt, "issueToken"), (timeout.Limit, timeout.Operation!.Id));
        Assert.InRange(took.TotalSeconds, 30, 31);
    }

    [Fact]
    public async Task The_appkey_sign_in_proves_the_secret_without_sending_it()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler);

        await center.SendAsync(Operations.Question());

        var request = JsonDocument.Parse(handler.Received[0].Body).RootElement;
        var signed = $"{request.GetProperty("appKey").GetString()}\n{request.GetProperty("timestamp").GetString()}\n{request.GetProperty("nonce").GetString()}";
        var expected = Convert.ToBase64String(HMACSHA256.HashData("canary-secret"u8.ToArray(), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal("appkey", request.GetProperty("grantType").GetString());
        Assert.Equal("2026-11-22T04:00:00Z", request.GetProperty("timestamp").GetString());
        Assert.Equal(expected, request.GetProperty("signature").GetString());
        Assert.DoesNotContain("canary-secret", handler.Received[0].Text);
    }

    [Fact]
    public async Task A_rotated_key_is_used_without_a_new_client()
    {
        var current = new AppKey("first", "secret-1");
        var handler = new ScriptedHandler(Answers.Json("{}"), Answers.Problem("token-revoked", 401), Answers.Json("{}"));
        using var center = Clients.Over(handler, options => options.Credential = new AppKeyCredential(_ => new ValueTask<AppKey>(current)));

        await center.SendAsync(Operations.Question());
        current = new AppKey("second", "secret-2");
        await center.SendAsync(Operations.Question());

        var tokens = handler.Received.Where(request => request.Path.EndsWith("/v1/token", StringComparison.Ordinal)).Select(request => request.Text).ToList();
        Assert.Contains("\"first\"", tokens[0]);
        Assert.Contains("\"second\"", tokens[1]);
    }

    [Fact]
    public async Task The_signed_assertion_names_department_and_time_and_verifies()
    {
        var key = SigningKey.CreateSm2();
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler, options => options.Credential = new SignedAssertionCredential(key));

        await center.SendAsync(Operations.Question());

        var request = JsonDocument.Parse(handler.Received[0].Body).RootElement;
        var assertion = SignedDocument.Parse(request.GetProperty("assertion").GetRawText());
        Assert.True(assertion.Verify(new TrustedKeys(key.PublicKey)).IsValid);
        var payload = JsonDocument.Parse(assertion.Payload).RootElement;
        Assert.Equal("11500000009275780L", payload.GetProperty("department").GetString());
        Assert.Equal(TimeSpan.FromMinutes(5), payload.GetProperty("expiresAt").GetDateTimeOffset() - payload.GetProperty("issuedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_same_credential_at_two_centers_shares_no_token()
    {
        var credential = new AppKeyCredential("name", "secret");
        var first = new ScriptedHandler(Answers.Json("{}"));
        var second = new ScriptedHandler(Answers.Json("{}"));
        using var one = Clients.Over(first, options => options.Credential = credential);
        using var other = Clients.Over(second, options => options.Credential = credential);

        await one.SendAsync(Operations.Question());
        await other.SendAsync(Operations.Question());

        Assert.Equal((1, 1), (first.TokensIssued, second.TokensIssued));
    }

    [Fact]
    public async Task A_machine_whose_clock_is_an_hour_off_signs_in_by_the_centers_clock_after_the_first_refusal()
    {
        var handler = new ScriptedHandler(
            Answers.Problem("clock-skew", 401, more: response => response.Headers.Date = Clients.Noon.AddHours(1)), Answers.Json("{}"));
        using var center = Clients.Over(handler);

        await center.SendAsync(Operations.Question());

        var second = handler.Received.Last(request => request.Path.EndsWith("/v1/token", StringComparison.Ordinal));
        Assert.Contains("2026-11-22T05:00:00Z", second.Text);
    }
}

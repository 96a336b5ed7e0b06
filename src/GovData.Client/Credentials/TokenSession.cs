using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>Fetches a bearer token when it is needed, keeps it until shortly before it ends, and fetches it once however many calls wait.</summary>
internal sealed class TokenSession(CredentialChannel channel, Func<CredentialChannel, CancellationToken, ValueTask<TokenRequest>> request) : CredentialSession
{
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Held? _held;

    protected internal override ValueTask AuthenticateAsync(CallAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Operation.IsOpen) return default;
        if (_held is { } held && held.Until > attempt.Now)
        {
            attempt.SetHeader("Authorization", held.Header);
            return default;
        }
        return FetchAsync(attempt, cancellationToken);
    }

    protected internal override bool Renew(CallAttempt refused)
    {
        if (_held is { } held && refused.Message.Headers.TryGetValues("Authorization", out var sent))
            foreach (var value in sent)
                if (value == held.Header)
                    Interlocked.CompareExchange(ref _held, null, held);
        return true;
    }

    private async ValueTask FetchAsync(CallAttempt attempt, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_held is not { } held || held.Until <= attempt.Now) _held = held = await AskAsync(cancellationToken).ConfigureAwait(false);
            attempt.SetHeader("Authorization", held.Header);
        }
        finally
        {
            _one.Release();
        }
    }

    private async ValueTask<Held> AskAsync(CancellationToken cancellationToken)
    {
        var body = await request(channel, cancellationToken).ConfigureAwait(false);
        var json = JsonSerializer.SerializeToUtf8Bytes(body, CredentialsJson.Default.TokenRequest);
        var answer = await channel.PostAsync("/v1/token", json, null, cancellationToken).ConfigureAwait(false);
        var token = answer.Status == 200 ? Read(answer) : null;
        if (token is null || string.IsNullOrEmpty(token.AccessToken)) throw channel.Refusal(answer);
        return new Held("Bearer " + token.AccessToken, token.ExpiresAt - s_margin);
    }

    private static TokenAnswer? Read(CenterAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, CredentialsJson.Default.TokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Held(string Header, DateTimeOffset Until);
}

using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>
/// 国家数据共享交换平台 (national exchange platform, first generation): four headers, signed with a secret that is fetched with the appkey and kept until it ends.
/// Source: implementers' accounts; the vectors stand in the tests.
/// </summary>
public sealed class NationalExchangeCredential : CenterCredential
{
    private readonly string _requesterId;
    private readonly string _appKey;

    /// <summary>Signs in with a requester id and its appkey.</summary>
    /// <param name="requesterId">The <c>rid</c> given at registration.</param>
    /// <param name="appKey">The appkey; never logged.</param>
    public NationalExchangeCredential(string requesterId, string appKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requesterId);
        ArgumentException.ThrowIfNullOrWhiteSpace(appKey);
        (_requesterId, _appKey) = (requesterId, appKey);
    }

    /// <inheritdoc/>
    protected internal override CredentialSession OpenSession(CredentialChannel channel) => new Session(channel, _requesterId, _appKey);

    /// <summary>Base64 of HMAC-SHA256 over sid, rid and time, without separators.</summary>
    internal static string Sign(string key, string serviceId, string requesterId, string time)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(serviceId + requesterId + time)));
    }

    /// <summary>Opens the secret: AES-128/ECB/PKCS5 under the first 16 bytes of SHA1(SHA1(appkey)), which is what the platform's SHA1PRNG yields.</summary>
    internal static string OpenSecret(string appKey, string sealedSecret)
    {
#pragma warning disable CA5350, CA5358 // the platform's own choice: SHA-1 and ECB open its wrapped secret and protect nothing of ours
        using var sha1 = SHA1.Create();
        var key = new byte[16];
        Array.Copy(sha1.ComputeHash(sha1.ComputeHash(Encoding.UTF8.GetBytes(appKey))), key, 16);
        using var aes = Aes.Create();
        (aes.Key, aes.Mode, aes.Padding) = (key, CipherMode.ECB, PaddingMode.PKCS7);
#pragma warning restore CA5350, CA5358
        using var open = aes.CreateDecryptor();
        var bytes = Convert.FromBase64String(sealedSecret);
        return Encoding.UTF8.GetString(open.TransformFinalBlock(bytes, 0, bytes.Length));
    }

    private sealed class Session(CredentialChannel channel, string requesterId, string appKey) : CredentialSession
    {
        private const string RefreshPath = "/sysapi/auth/refreshappsecret";
        private readonly SemaphoreSlim _one = new(1, 1);
        private volatile Held? _held;

        protected internal override async ValueTask AuthenticateAsync(CallAttempt attempt, CancellationToken cancellationToken)
        {
            var serviceId = attempt.Message.Headers.TryGetValues("gjgxjhpt_sid", out var values) ? string.Concat(values) : "";
            var held = await HeldAsync(serviceId, attempt.Now, cancellationToken).ConfigureAwait(false);
            SetHeaders(attempt, serviceId, held.Secret);
        }

        protected internal override bool Renew(CallAttempt refused)
        {
            _held = null;
            return true;
        }

        private void SetHeaders(CallAttempt attempt, string serviceId, string key)
        {
            var time = attempt.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            attempt.SetHeader("gjgxjhpt_rid", requesterId);
            attempt.SetHeader("gjgxjhpt_rtime", time);
            attempt.SetHeader("gjgxjhpt_sign", Sign(key, serviceId, requesterId, time));
        }

        private async ValueTask<Held> HeldAsync(string serviceId, DateTimeOffset now, CancellationToken cancellationToken)
        {
            if (_held is { } fresh && fresh.Until > now) return fresh;
            await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (_held is not { } held || held.Until <= now) _held = held = await RefreshAsync(serviceId, cancellationToken).ConfigureAwait(false);
                return held;
            }
            finally
            {
                _one.Release();
            }
        }

        private async ValueTask<Held> RefreshAsync(string serviceId, CancellationToken cancellationToken)
        {
            var time = channel.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var sign = Sign(appKey, serviceId, requesterId, time);
            var json = JsonSerializer.SerializeToUtf8Bytes(
                new SecretRefresh { Sid = serviceId, Rid = requesterId, Time = time, Sign = sign }, CredentialsJson.Default.SecretRefresh);
            var answer = await channel.PostAsync(RefreshPath, json, attempt =>
            {
                attempt.SetHeader("gjgxjhpt_sid", serviceId);
                attempt.SetHeader("gjgxjhpt_rid", requesterId);
                attempt.SetHeader("gjgxjhpt_rtime", time);
                attempt.SetHeader("gjgxjhpt_sign", sign);
            }, cancellationToken).ConfigureAwait(false);
            return Read(answer);
        }

        private Held Read(CenterAnswer answer)
        {
            try
            {
                var body = JsonSerializer.Deserialize(answer.Body.Span, CredentialsJson.Default.SecretAnswer);
                if (answer.Status == 200 && body is { Code: "0", Data: { } data })
                    return new Held(OpenSecret(appKey, data.Secret), DateTimeOffset.FromUnixTimeMilliseconds(data.SecretEndTime));
                if (body is null || string.IsNullOrEmpty(body.Code)) throw channel.Refusal(answer);
                throw new RequestRefusedException(new Problem { Code = "exchange-" + body.Code, Title = "refreshappsecret", Status = answer.Status, WhoCanFix = "you" });
            }
            catch (JsonException)
            {
                throw channel.Refusal(answer);
            }
            catch (Exception exception) when (exception is FormatException or CryptographicException or ArgumentOutOfRangeException)
            {
                throw new TransportException(TransportFailure.NotThisContract, null, RefreshPath, null, inner: exception);
            }
        }

        private sealed record Held(string Secret, DateTimeOffset Until);
    }
}

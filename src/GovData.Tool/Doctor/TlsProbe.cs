using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>What the center shows of itself when a connection is made: whom it says it is, who vouches for it, until when.</summary>
internal sealed class TlsProbe(ProbedCenter center, X509Certificate2Collection? roots)
{
    private const int SoonDays = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Speech speech = center.Session.Speech;
    private X509Certificate2? shown;
    private X509ChainStatusFlags chain;
    private SslPolicyErrors errors;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var address = center.Address;
        if (address.Scheme != Uri.UriSchemeHttps) return [Plain(address)];
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var line = await DialAsync(address, either.Token).ConfigureAwait(false);
            await using var _ = line.ConfigureAwait(false);
            var tls = new SslStream(line);
            await using var __ = tls.ConfigureAwait(false);
            await tls.AuthenticateAsClientAsync(Options(address.IdnHost), either.Token).ConfigureAwait(false);
            return Judge(address.IdnHost, tls.SslProtocol);
        }
        catch (AuthenticationException failure)
        {
            return [new("tls.handshake", FindingState.Fault, speech.Of($"TLS 握手失败：{Inner(failure)}", $"The TLS handshake failed: {Inner(failure)}"), speech.Of(
                "请问中心支持哪些 TLS 版本；只支持国密 TLS 的中心须经网关接入。", "Ask the center which versions of TLS it speaks; one that speaks only the national one (GB/T 38636) is reached through a gateway."))];
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [new("tls.unreachable", FindingState.Unknown, speech.Of($"无法直接连接 {address.Authority}：{Inner(failure)}", $"No direct connection to {address.Authority}: {Inner(failure)}"), speech.Of(
                "如须经代理，证书由代理所见，请在代理上核对；否则请网络管理员放行。", "Behind a proxy the certificate is what the proxy sees: look there; otherwise have the network let it pass."))];
        }
    }

    private async Task<Stream> DialAsync(Uri address, CancellationToken cancellationToken)
    {
        if (center.Session.Dial is { } dial) return await dial(address, cancellationToken).ConfigureAwait(false);
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.IdnHost, address.Port, cancellationToken).ConfigureAwait(false);
            return client.GetStream();
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private SslClientAuthenticationOptions Options(string host)
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            RemoteCertificateValidationCallback = (_, certificate, built, problems) =>
            {
                shown = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));
                chain = built is null ? X509ChainStatusFlags.NoError : built.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
                errors = problems;
                return true; // nothing is sent: it is looked at, and judged
            },
        };
        if (roots is null) return options;
        options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        options.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
        return options;
    }

    private List<Finding> Judge(string host, SslProtocols protocol)
    {
        var findings = new List<Finding>();
        if (shown is null) return [new("tls.no-certificate", FindingState.Fault, speech.Of("对方没有出示证书。", "No certificate was shown."), AskCenter)];
        var now = center.Session.Clock.GetUtcNow();
        var (until, from) = (new DateTimeOffset(shown.NotAfter.ToUniversalTime()), new DateTimeOffset(shown.NotBefore.ToUniversalTime()));
        var days = (int)Math.Floor((until - now).TotalDays);
        var day = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            findings.Add(new("tls.name", FindingState.Fault, speech.Of($"证书不是 {host} 的：{shown.Subject}", $"The certificate is not {host}'s: {shown.Subject}"), speech.Of(
                "请核对地址；如用内网地址接入，请中心在证书中加入该名称。", "Check the address; where an inner address is used, the center's certificate has to name it.")));
        if (now < from) findings.Add(new("tls.not-yet", FindingState.Fault, speech.Of("证书尚未生效，或本机时钟有误。", "The certificate is not valid yet, or this machine's clock is wrong."), AskCenter));
        if (now > until) findings.Add(new("tls.expired", FindingState.Fault, speech.Of($"证书已于 {day} 过期。", $"The certificate expired on {day}."), AskCenter));
        else if (days < SoonDays) findings.Add(new("tls.expires-soon", FindingState.Warning, speech.Of($"证书将于 {day} 过期，还有 {days} 天。", $"The certificate expires on {day}, in {days} days."), AskCenter));
        if (IsUntrusted)
            findings.Add(new("tls.untrusted", FindingState.Fault, speech.Of($"本机不信任签发者：{shown.Issuer}", $"This machine does not trust its issuer: {shown.Issuer}"), speech.Of(
                "请以可靠途径取得中心的根证书并装入系统信任库（可先以 --tls-root 核对）；中间证书缺失的，请中心补全。",
                "Get the center's root certificate by a safe way and put it into the system's trust store (--tls-root tries it out); an intermediate that is missing is the center's to send.")));
        if (findings.Count == 0)
            findings.Add(new("tls.valid", FindingState.Ok, speech.Of($"证书有效至 {day}（还有 {days} 天），签发者 {shown.Issuer}，{protocol}。", $"The certificate is valid until {day} (in {days} days), issued by {shown.Issuer}, {protocol}.")));
        return findings;
    }

    /// <summary>Dates are judged by themselves.</summary>
    private bool IsUntrusted => errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) && (chain & ~(X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.CtlNotTimeValid)) != 0;

    private string AskCenter => speech.Of("请告知中心。", "Tell the center.");

    private Finding Plain(Uri address) => address.IsLoopback
        ? new("tls.none", FindingState.Skipped, speech.Of("本机回环地址，没有 TLS。", "A loopback address without TLS."))
        : new("tls.none", FindingState.Warning, speech.Of("连接没有加密：途中任何人可读可改。", "The connection is not encrypted: anybody on the way can read and change it."), speech.Of(
            "请改用 https 地址；只有在可信的专网中才可不用。", "Use an https address; without one only on a network you trust."));

    private static string Inner(Exception failure) => (failure.InnerException ?? failure).Message;
}

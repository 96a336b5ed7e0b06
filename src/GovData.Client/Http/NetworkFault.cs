using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace GovData.Client;

/// <summary>Tells a center that was never reached, and why, from a connection that broke when it may have acted already.</summary>
internal static class NetworkFault
{
    public static TransportException Of(CallAttempt attempt, CenterOperation operation, Exception exception)
    {
        var cause = Cause(exception);
        var (failure, detail) = cause is null ? (TransportFailure.ConnectionLost, null) : (TransportFailure.Unreachable, Place(attempt.Address) + cause);
        return new TransportException(failure, operation, detail, attempt.TraceId, attempt.Number, exception);
    }

    /// <summary>Host and port, and nothing else of the address.</summary>
    private static string Place(Uri? address) => address is null ? "" : FormattableString.Invariant($"{address.IdnHost}:{address.Port}") + Wording.Of("，", ", ");

    /// <summary>Why there was no connection; null when there was one.</summary>
    private static string? Cause(Exception exception)
    {
        string? found = null;
        for (var inner = exception; inner is not null; inner = inner.InnerException) found = Known(inner) ?? found;
        return found;
    }

    private static string? Known(Exception exception) => exception switch
    {
        AuthenticationException => Tls,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => Name,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => Wording.Of("连接被拒绝：该端口没有服务", "connection refused: nothing listens on that port"),
        SocketException { SocketErrorCode: SocketError.HostUnreachable or SocketError.NetworkUnreachable } => Wording.Of("没有路由", "no route leads there"),
        WebException { Status: WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure } => Name,
        WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure } => Tls,
        WebException { Status: WebExceptionStatus.ConnectFailure } => Connection,
#if NET
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Name,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Tls,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Connection,
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => Wording.Of("代理未放行", "the proxy did not let it through"),
#endif
        _ => null,
    };

    private static string Name => Wording.Of("名称无法解析", "its name is not known");

    private static string Tls =>
        Wording.Of("TLS 握手失败：证书不受信任、与名称不符，或该端口不使用 TLS", "no TLS: its certificate is not trusted or another's, or the port does not speak TLS");

    private static string Connection => Wording.Of("未能建立连接", "no connection was made");
}

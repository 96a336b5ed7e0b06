using System;
using System.Net.Http;
using System.Net.Sockets;

namespace GovData.Client;

/// <summary>Tells a center that was never reached from a connection that broke when it may have acted already.</summary>
internal static class NetworkFault
{
    public static TransportFailure Of(Exception exception)
    {
#if NET
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError })
            return TransportFailure.Unreachable;
#endif
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable })
                return TransportFailure.Unreachable;
        return TransportFailure.ConnectionLost;
    }
}

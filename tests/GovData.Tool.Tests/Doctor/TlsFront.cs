using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests.Doctor;

/// <summary>A front that shakes hands as a center does, on a free loopback port, under a certificate made for it, and says nothing more.</summary>
internal sealed class TlsFront : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 leaf;

    /// <param name="host">Whom the certificate names.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When it ends.</param>
    public TlsFront(string host, DateTimeOffset from, DateTimeOffset until)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var root = new CertificateRequest("CN=root of the test", rootKey, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = root.CreateSelfSigned(from.AddYears(-1), until.AddYears(1));
        Root = made.ExportCertificatePem();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + host, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(made, from, until, [1, 2, 3]);
        using var whole = issued.CopyWithPrivateKey(key);
        leaf = X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Whether it answers in plain text instead.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The root as PEM.</summary>
    public string Root { get; }

    public async Task<Stream> DialAsync(Uri address, CancellationToken cancellationToken)
    {
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, cancellationToken);
        return client.GetStream();
    }

    public void Dispose()
    {
        listener.Dispose();
        leaf.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                if (IsPlain)
                {
                    await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"u8.ToArray());
                    continue;
                }
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(leaf);
                await tls.CopyToAsync(Stream.Null);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
        }
    }
}

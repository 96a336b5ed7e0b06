using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>应用密钥 (appKey and secret): trust level 0, or any level when a signing key is given for documents and hops.</summary>
public sealed class AppKeyCredential : CenterCredential
{
    private readonly Func<CancellationToken, ValueTask<AppKey>> _read;

    /// <summary>A fixed key.</summary>
    /// <param name="appKey">The key's name.</param>
    /// <param name="appSecret">The secret; never logged.</param>
    /// <param name="signingKey">The department's signing key, if it has one.</param>
    public AppKeyCredential(string appKey, string appSecret, SigningKey? signingKey = null)
    {
        var fixedKey = new AppKey(appKey, appSecret);
        _read = _ => new ValueTask<AppKey>(fixedKey);
        SigningKey = signingKey;
    }

    /// <summary>A key that is read anew whenever a token is fetched, so that it can rotate.</summary>
    /// <param name="read">Reads the key from where the host keeps it.</param>
    /// <param name="signingKey">The department's signing key, if it has one.</param>
    public AppKeyCredential(Func<CancellationToken, ValueTask<AppKey>> read, SigningKey? signingKey = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        (_read, SigningKey) = (read, signingKey);
    }

    /// <inheritdoc/>
    public override SigningKey? SigningKey { get; }

    /// <inheritdoc/>
    protected internal override CredentialSession OpenSession(CredentialChannel channel) => new TokenSession(channel, CreateRequestAsync);

    private async ValueTask<TokenRequest> CreateRequestAsync(CredentialChannel channel, CancellationToken cancellationToken)
    {
        var key = await _read(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The function given to AppKeyCredential returned no key.");
        var timestamp = Instants.Write(channel.Now);
        var nonce = Guid.NewGuid().ToString("N");
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key.Secret));
        var signature = hmac.ComputeHash(Encoding.UTF8.GetBytes($"{key.Name}\n{timestamp}\n{nonce}"));
        return new TokenRequest
        {
            GrantType = "appkey",
            AppKey = key.Name,
            Timestamp = timestamp,
            Nonce = nonce,
            Signature = Convert.ToBase64String(signature),
        };
    }
}

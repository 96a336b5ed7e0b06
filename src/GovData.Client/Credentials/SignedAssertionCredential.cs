using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>签名断言 (a statement signed with the department's own key): trust levels 1 to 3.</summary>
public sealed class SignedAssertionCredential : CenterCredential
{
    private const string PayloadType = "application/vnd.govdata.department-assertion+json";
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(5);
    private readonly SigningKey _key;

    /// <summary>Signs in with a key.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public SignedAssertionCredential(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    /// <inheritdoc/>
    public override SigningKey? SigningKey => _key;

    /// <inheritdoc/>
    protected internal override CredentialSession OpenSession(CredentialChannel channel) => new TokenSession(channel, CreateRequestAsync);

    private async ValueTask<TokenRequest> CreateRequestAsync(CredentialChannel channel, CancellationToken cancellationToken)
    {
        var now = channel.Now;
        var payload = new AssertionPayload
        {
            Department = channel.Department.Code,
            Division = channel.Department.Division,
            IssuedAt = Instants.Write(now),
            ExpiresAt = Instants.Write(now + s_life),
            Nonce = Guid.NewGuid().ToString("N"),
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(payload, CredentialsJson.Default.AssertionPayload);
        var document = await SignedDocument.SignAsync(PayloadType, bytes, _key, cancellationToken).ConfigureAwait(false);
        using var parsed = JsonDocument.Parse(document.ToJson());
        return new TokenRequest { GrantType = "assertion", Assertion = parsed.RootElement.Clone() };
    }
}

using GovData.Security;

namespace GovData.Client;

/// <summary>
/// How a department proves who it is. A credential is shared and holds no state of a center; each <see cref="CenterClient"/> opens its own session,
/// which is asked at every attempt, so that keys rotate without a restart.
/// </summary>
public abstract class CenterCredential
{
    /// <summary>The key with which the department signs documents and hops; null at trust level 0.</summary>
    public virtual SigningKey? SigningKey => null;

    /// <summary>Opens a session with one center.</summary>
    protected internal abstract CredentialSession OpenSession(CredentialChannel channel);
}

using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Tool;

/// <summary>Nobody: only what a center tells everybody can be asked.</summary>
internal sealed class NoCredential : CenterCredential
{
    protected override CredentialSession OpenSession(CredentialChannel channel) => new Nobody();

    private sealed class Nobody : CredentialSession
    {
        protected override ValueTask AuthenticateAsync(CallAttempt attempt, CancellationToken cancellationToken) => default;
    }
}

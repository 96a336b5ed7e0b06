using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>证书链: certificates from the one that signed up to an anchor; each signed by the next.</summary>
/// <param name="Certificates">The signer's first, the anchor last; one where the signer's is itself an anchor.</param>
internal sealed record CertificatePath(IReadOnlyList<Certificate> Certificates);

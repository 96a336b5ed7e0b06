using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>A source that was read once, and whose parts are in the spool.</summary>
internal sealed class KeptSource(SubmissionSource source, KeptParts parts) : SubmissionSource
{
    public override string Name => source.Name;

    public KeptParts Parts { get; } = parts;

    public override Task<Stream> OpenAsync(CancellationToken cancellationToken = default) => throw new FileNotFoundException("The rows could be read once, and have been.");
}

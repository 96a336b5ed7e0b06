using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>
/// 前置机发送 (sends packages from the front-end machine, which has the route and a credential of its own): the packer's announcement, parts and manifest exactly as they
/// are, and brings back what the center answers. It keeps nothing: run it again after any interruption, or carry the package twice, and there is one effect.
/// </summary>
/// <remarks>Safe for concurrent use. The machine reads parts only where the packer did not encrypt them, and what it changes is refused by the center, which knows the packer's signature.</remarks>
public class ConsignmentSender
{
    private readonly CenterClient _center = null!;
    private readonly ConsignmentSenderOptions _options = null!;

    /// <summary>Sends through a center's client, signed in as the front-end machine of the department that packed.</summary>
    /// <param name="center">The center.</param>
    /// <param name="options">Copied; null for the defaults.</param>
    public ConsignmentSender(CenterClient center, ConsignmentSenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(center);
        (_center, _options) = (center, (options ?? new ConsignmentSenderOptions()).Copy());
    }

    /// <summary>For test doubles.</summary>
    protected ConsignmentSender()
    {
    }

    /// <summary>Verifies a package, sends it, follows the check and writes the receipts to be carried back.</summary>
    /// <param name="directory">The package.</param>
    /// <param name="receiptsFile">Where the receipts are written, whole or not at all; receipts that were there before are replaced, and nothing else is.</param>
    /// <param name="cancellationToken">Stops before the next call.</param>
    /// <returns>The receipts: how the center has judged, or that it refused, or how far it is.</returns>
    /// <exception cref="ConsignmentRefusedException">The package is not whole, was changed, or is for another department or center, or the file of receipts holds something else. Nothing was sent of it.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refuses this machine; send it again.</exception>
    /// <exception cref="System.IO.IOException">The package can't be read, or the receipts can't be written.</exception>
    public virtual async Task<ConsignmentReceipts> SendAsync(string directory, string receiptsFile, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        ArgumentException.ThrowIfNullOrWhiteSpace(receiptsFile);
        if (File.Exists(receiptsFile)) await RequireReceiptsAsync(receiptsFile, cancellationToken).ConfigureAwait(false);
        var package = await ConsignmentReader.OpenAsync(directory, _options.Packers, cancellationToken).ConfigureAwait(false);
        if (package.List.Department != _center.Department.Code) throw ConsignmentReader.Refuse(ConsignmentRefusals.OtherDepartment, directory);
        await RequireCenterAsync(package, directory, cancellationToken).ConfigureAwait(false);
        var receipts = await new CarryStep(_center.Submissions, _options.FollowAtMost).RunAsync(package, cancellationToken).ConfigureAwait(false);
        await receipts.SaveAsync(receiptsFile, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    private static async Task RequireReceiptsAsync(string receiptsFile, CancellationToken cancellationToken)
    {
        try
        {
            _ = await ConsignmentReceipts.LoadAsync(receiptsFile, cancellationToken).ConfigureAwait(false);
        }
        catch (ConsignmentRefusedException)
        {
            throw ConsignmentReader.Refuse(ConsignmentRefusals.ReceiptsPlaceTaken, receiptsFile);
        }
    }

    private async Task RequireCenterAsync(OpenConsignment package, string directory, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(package.List.Center)) return;
        var capabilities = await _center.Service.GetCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        if (capabilities.Center?.Division != package.List.Center) throw ConsignmentReader.Refuse(ConsignmentRefusals.OtherCenter, directory);
    }
}

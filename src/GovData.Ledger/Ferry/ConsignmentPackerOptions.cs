using System;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>How a <see cref="ConsignmentPacker"/> packs. Copied when the packer is made. What the center would say if it could be asked comes from files.</summary>
public class ConsignmentPackerOptions
{
    /// <summary>The department's key, with which manifest and list are signed. Null at trust level 0, which has none: then nobody can tell a package that was changed on its way.</summary>
    public SigningKey? SigningKey { get; set; }

    /// <summary>服务区划: the division of the center that the package is for, six digits, such as <c>500000</c>; another center's is then refused before anything is sent. Null: any.</summary>
    public string? Center { get; set; }

    /// <summary>How rows are cut and sealed: part size, digest, compression, recipient, cryptography and progress count; what concerns sending does not.</summary>
    public DurableSubmitterOptions Parts { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = new();

    /// <summary>能力: what the center offers, saved where there is a route; without it parts are compressed only where <see cref="Parts"/> says so.</summary>
    public CenterCapabilities? Capabilities { get; set; }

    /// <summary>限额: what the center allows, saved where there is a route; its part size holds where it is lower.</summary>
    public CenterLimits? Limits { get; set; }

    internal ConsignmentPackerOptions Copy()
    {
        var parts = Parts.Copy();
        if (Limits is { PartSize: > 0 and var most }) parts.PartSize = (int)Math.Min(most, parts.PartSize);
        parts.Compression ??= Capabilities?.Algorithms?.Compression is { } offered ? PartSealing.BestOf(offered) : PartCompression.None;
        var copy = (ConsignmentPackerOptions)MemberwiseClone();
        (copy.Parts, copy.Center) = (parts, string.IsNullOrEmpty(Center) ? Capabilities?.Center?.Division : Center);
        return copy;
    }
}

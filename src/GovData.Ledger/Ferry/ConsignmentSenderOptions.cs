using System;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>How a <see cref="ConsignmentSender"/> sends. Copied when the sender is made.</summary>
public class ConsignmentSenderOptions
{
    /// <summary>The public keys of those who pack: a package that none of them signed is refused before anything is sent. Null, the default: the center alone verifies who packed.</summary>
    public TrustedKeys? Packers { get; set; }

    /// <summary>How long the center's check is followed before the receipts are written as they then stand. Null, the default: to its end. Zero: it is asked once.</summary>
    public TimeSpan? FollowAtMost { get; set; }

    internal ConsignmentSenderOptions Copy()
    {
        if (FollowAtMost < TimeSpan.Zero) throw new ArgumentException($"{nameof(FollowAtMost)} is not below zero.");
        return (ConsignmentSenderOptions)MemberwiseClone();
    }
}

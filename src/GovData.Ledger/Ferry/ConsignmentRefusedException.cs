using System;
using System.Globalization;
using GovData.Standards;

namespace GovData.Ledger;

/// <summary>A package, or what came back for one, is not what it should be. Nothing was sent, nothing was changed.</summary>
public sealed class ConsignmentRefusedException : Exception
{
    /// <summary>Makes a refusal; also for tests of code that handles one.</summary>
    /// <param name="refusal">What is wrong, why, and what to do.</param>
    /// <param name="place">The file or the key it is about.</param>
    public ConsignmentRefusedException(Refusal refusal, string place)
        : base($"{place}: {Checked(refusal).In(CultureInfo.CurrentUICulture)} ({refusal.Code})") => (Refusal, Place) = (refusal, place);

    /// <summary>What is wrong; programs decide by its code, such as <c>consignment.file-changed</c>.</summary>
    public Refusal Refusal { get; }

    /// <summary>The file or the key it is about.</summary>
    public string Place { get; }

    private static Refusal Checked(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal;
    }
}

using System;

namespace GovData.Validation;

/// <summary>How a table is judged. Copied when the validator is made; changing it afterwards changes nothing.</summary>
public class TableValidationOptions
{
    private int samplesPerFinding = 10;

    /// <summary>How many samples a report keeps per rule and item; counts are exact whatever this is.</summary>
    /// <value>10.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10,000.</exception>
    public int SamplesPerFinding
    {
        get => samplesPerFinding;
        set => samplesPerFinding = value is >= 0 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A report keeps from 0 to 10,000 samples per rule and item.");
    }

    /// <summary>Told now and then how far it has come; null for nobody.</summary>
    public IProgress<ValidationProgress>? Progress { get; set; }
}

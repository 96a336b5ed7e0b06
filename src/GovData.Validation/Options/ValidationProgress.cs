namespace GovData.Validation;

/// <summary>进度. How far judging a table has come.</summary>
public class ValidationProgress
{
    /// <summary>Records judged.</summary>
    public long Rows { get; set; }

    /// <summary>Bytes read.</summary>
    public long Bytes { get; set; }

    /// <summary>Bytes there are; null when the input doesn't say.</summary>
    public long? TotalBytes { get; set; }
}

namespace GovData.Validation;

/// <summary>One finding in full, for lists of all findings.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Row">The record, from 1; null for the file.</param>
/// <param name="ByteOffset">Where its value begins.</param>
/// <param name="Value">The value as it may be shown.</param>
/// <param name="Reason">Why, more closely.</param>
internal readonly record struct Finding(QualityRule Rule, FindingPlace Place, long? Row, long? ByteOffset, string? Value, string? Reason);

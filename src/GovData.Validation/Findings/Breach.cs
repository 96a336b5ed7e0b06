namespace GovData.Validation;

/// <summary>A rule that a value breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why, more closely, as a code; null when the rule says it all.</param>
internal readonly record struct Breach(QualityRule Rule, string? Reason = null);

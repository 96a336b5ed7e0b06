namespace GovData.Validation;

/// <summary>A value that breaks one rule in one column, and no other.</summary>
internal sealed record CellFault(QualityRule Rule, int Column, string Value);

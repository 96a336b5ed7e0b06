namespace GovData.Validation;

/// <summary>A worksheet as the workbook lists it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="IsHidden">Whether its tab isn't shown; it can still be read by name.</param>
/// <param name="Part">The part that holds it.</param>
internal sealed record WorkbookSheet(string Name, bool IsHidden, string Part);

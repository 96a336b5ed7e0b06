namespace GovData.Validation;

/// <summary>Names of columns and items, as they are compared.</summary>
internal static class ColumnName
{
    public static string Normalize(string name) => name.Trim().Trim('\uFEFF', '\u200B', '\u3000').Trim();
}

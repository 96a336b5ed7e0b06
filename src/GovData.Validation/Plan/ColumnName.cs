namespace GovData.Validation;

/// <summary>Names of columns as they are compared: without blanks, byte order marks and zero-width spaces round them.</summary>
internal static class ColumnName
{
    public static string Normalize(string name) => name.Trim().Trim('\uFEFF', '\u200B');
}

namespace GovData.Fuzz;

/// <summary>What a table is kept as.</summary>
internal static class TableKinds
{
    public const string Utf8 = "csv utf-8", Gb18030 = "csv gb18030", JsonLines = "json lines", Workbook = "xlsx, its xml", Package = "xlsx, its bytes";

    public static readonly string[] All = [Utf8, Gb18030, JsonLines, Workbook, Package];
}

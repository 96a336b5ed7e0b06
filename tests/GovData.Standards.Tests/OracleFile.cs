namespace GovData.Standards.Tests;

/// <summary>The files of Data: what programs by other people say. How each was made stands at its head.</summary>
internal static class OracleFile
{
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}

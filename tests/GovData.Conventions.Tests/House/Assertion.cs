namespace GovData.Conventions.Tests.House;

/// <summary>Fails with every finding at once, one a line, under the rule they break.</summary>
internal static class Assertion
{
    public static void None(string rule, IEnumerable<string> findings)
    {
        var all = findings.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}

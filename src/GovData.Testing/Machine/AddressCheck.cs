using GovData.Standards;

namespace GovData.Testing;

/// <summary>Identifiers of persons and certificates never stand in path or query, where networks log them.</summary>
internal static class AddressCheck
{
    public static void Hold(IEnumerable<string> values)
    {
        foreach (var value in values)
            if (value.StartsWith("1.2.156.3005.2.", StringComparison.Ordinal) || HoldsCitizenId(value))
                throw MockProblems.Refuse("identifier-in-address", "Path and query must not carry identifiers of persons or certificates: they belong in the body of a POST.");
    }

    private static bool HoldsCitizenId(string value) =>
        value.Split('.', '-', '_', '~', ' ').Any(word => word.Length == 18 && CitizenId.Check(word) is null);
}

using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.PublicApi;

/// <summary>
/// A text people agreed on. Changed on purpose? <c>GOVDATA_APPROVE=1 dotnet test tests/GovData.Conventions.Tests</c> writes the new one
/// into the source tree, where the reviewer reads the difference.
/// </summary>
internal static class Approval
{
    private static bool Accepting => Environment.GetEnvironmentVariable("GOVDATA_APPROVE") == "1";

    public static string PathOf(string name) => Repository.PathOf($"tests/GovData.Conventions.Tests/Api/{name}.txt");

    public static void Check(string name, string current)
    {
        var path = PathOf(name);
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved == current) return;
        if (Accepting)
        {
            File.WriteAllText(path, current);
            return;
        }
        Assert.Fail($"{Repository.Relative(path)} differs from what was built. If the change is meant, run with GOVDATA_APPROVE=1 and commit.\n" +
            string.Join('\n', TextDifference.Of(approved, current)));
    }
}

namespace GovData.Client;

/// <summary>The path values of the sharing operations.</summary>
internal static class SharingPath
{
    public static CallParameters Application(string key, string parameter = "applicationKey") => new() { { "key", Guard.Name(key, parameter) } };

    public static CallParameters Grant(string id, string parameter = "grantId") => new() { { "grantId", Guard.Name(id, parameter) } };
}

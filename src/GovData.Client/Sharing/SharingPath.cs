namespace GovData.Client;

/// <summary>The path values of the sharing operations.</summary>
internal static class SharingPath
{
    public static CallParameters Application(string key, string parameter = "applicationKey", string? member = null) => new() { { "key", Guard.Name(key, parameter, member) } };

    public static CallParameters Grant(string id, string parameter = "grantId", string? member = null) => new() { { "grantId", Guard.Name(id, parameter, member) } };
}

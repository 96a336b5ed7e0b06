using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations the runner itself needs.</summary>
internal static class CoreOperations
{
    public static readonly CenterOperation IssueToken = new("issueToken", HttpMethod.Post, "/v1/token", RetryClass.Safe) { IsOpen = true };
}

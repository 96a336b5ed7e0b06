using GovData.Standards;

namespace GovData.Validation;

/// <summary>Resource codes as keys.</summary>
internal static class ResourceCodes
{
    /// <summary>The code with its separator, so that both ways to write it are one; a text that is no code stays as it is.</summary>
    public static string Normalize(string? code) => ResourceCode.TryParse(code, out var parsed, out _) ? parsed.Value : code ?? "";
}

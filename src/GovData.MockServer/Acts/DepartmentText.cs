using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>A department with its credential as JSON: what its own system needs in order to call. For a mock center only.</summary>
internal static class DepartmentText
{
    public static JsonObject Of(MockDepartment department) => new()
    {
        ["code"] = department.Code,
        ["division"] = department.Division,
        ["name"] = department.Name,
        ["level"] = department.Level,
        ["appKey"] = department.AppKey,
        ["appSecret"] = department.AppSecret,
        ["signingKey"] = department.SigningKey?.ToPem(),
    };
}

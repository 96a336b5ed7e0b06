using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

internal static class Contexts
{
    public static JsonObject Of(string department, string purpose = "事项办理") => new()
    {
        ["operator"] = "工号0001",
        ["department"] = department,
        ["matter"] = "户籍登记",
        ["purpose"] = purpose,
        ["legalBasis"] = "示例依据",
        ["clientAddress"] = null,
    };
}

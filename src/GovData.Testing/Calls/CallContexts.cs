using System.Text.Json;

namespace GovData.Testing;

/// <summary>调用情境 · The context of a call names the department on whose behalf it is made: that of the token.</summary>
internal static class CallContexts
{
    public static JsonElement Hold(Call call)
    {
        var context = call.Body.GetProperty("context");
        return context.Need("department") == call.Department.Code
            ? context
            : throw MockProblems.Refuse("not-permitted", $"The call context names {context.Need("department")}; the token is of {call.Department.Code}.");
    }
}

using System.Text.Json.Nodes;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>Why the console does not do what was asked.</summary>
internal sealed class AdminRefusal(int status, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Detail => Message;

    public static AdminRefusal NotFound(string what) => new(404, $"The console has no {what}.");

    public static AdminRefusal MethodNotAllowed(string method) => new(405, $"The console takes GET and POST, not {method}.");

    /// <summary>Refuses a form that another site's page would send in a person's name.</summary>
    public static void UnlessFromHere(MockRequest request)
    {
        if (request.Headers.TryGetValue("Origin", out var origin) && request.Headers.TryGetValue("Host", out var host) && origin != "http://" + host)
            throw new AdminRefusal(403, $"A page of {origin} may not act as the authority here.");
    }

    /// <summary>What the caller can mend, or null for what it cannot.</summary>
    public static AdminRefusal? Of(Exception exception) => exception switch
    {
        AdminRefusal refusal => refusal,
        InvalidOperationException => new AdminRefusal(409, exception.Message),
        ArgumentException argument => new AdminRefusal(400, Said(argument)),
        FormatException or KeyNotFoundException => new AdminRefusal(400, exception.Message),
        _ => null,
    };

    /// <summary>What was said, without the parameter of the code that said it.</summary>
    private static string Said(ArgumentException exception)
    {
        var end = exception.Message.IndexOf($" (Parameter '{exception.ParamName}')", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    public MockAnswer ToAnswer() => AdminAnswers.Json(new JsonObject { ["status"] = Status, ["detail"] = Detail }, Status, "application/problem+json");
}

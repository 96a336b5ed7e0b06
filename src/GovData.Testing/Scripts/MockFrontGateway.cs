using System.Text;

namespace GovData.Testing;

/// <summary>网关 · A gateway in front of the center, as departments meet it: what it strips, rewrites, blocks and wraps.</summary>
public sealed class MockFrontGateway
{
    /// <summary>
    /// Lets nothing through, as where line or center are down: every connection breaks before anything is read, until it is false again. A center that says it is under maintenance is
    /// <see cref="MockPolicy.Status"/>.
    /// </summary>
    public bool IsDown { get; set; }

    /// <summary>Headers it strips from requests.</summary>
    public IList<string> StripRequestHeaders { get; set => field = value ?? []; } = [];

    /// <summary>Headers it strips from answers.</summary>
    public IList<string> StripAnswerHeaders { get; set => field = value ?? []; } = [];

    /// <summary>The path prefix it listens under and takes away: <c>/api/center</c>. Other paths get its own 404 page.</summary>
    public string PathPrefix { get; set; } = "";

    /// <summary>Methods it blocks with 405 and a page of its own.</summary>
    public IList<string> BlockedMethods { get; set => field = value ?? []; } = [];

    /// <summary>The largest request body it lets through; above it answers 413 with a page of its own. 0 = no cap.</summary>
    public long MaxBodyBytes { get; set; }

    /// <summary>Cuts the connection when an answer takes longer. Zero = never.</summary>
    public TimeSpan CutAfter { get; set; }

    /// <summary>Turns every error into 200.</summary>
    public bool ErrorsAs200 { get; set; }

    /// <summary>Replaces the body of every error with an HTML page.</summary>
    public bool ErrorsAsHtml { get; set; }

    internal MockAnswer? Receive(MockRequest request)
    {
        if (IsDown) return new MockAnswer { Status = 0, Fault = MockFault.Drop };
        foreach (var header in StripRequestHeaders) request.Headers.Remove(header);
        if (BlockedMethods.Contains(request.Method, StringComparer.OrdinalIgnoreCase)) return Page(405, "Not Allowed");
        if (MaxBodyBytes > 0 && request.Body.Length > MaxBodyBytes) return Page(413, "Request Entity Too Large");
        if (PathPrefix.Length == 0) return null;
        if (!request.Target.StartsWith(PathPrefix, StringComparison.Ordinal)) return Page(404, "Not Found");
        request.Target = request.Target.Substring(PathPrefix.Length);
        return null;
    }

    internal MockAnswer Pass(MockAnswer answer)
    {
        if (CutAfter > TimeSpan.Zero && answer.Delay > CutAfter)
        {
            answer.Delay = CutAfter;
            answer.Fault = MockFault.Drop;
        }
        if (answer.Status >= 400 && ErrorsAsHtml) answer = Page(answer.Status, "Error");
        if (answer.Status >= 400 && ErrorsAs200) answer.Status = 200;
        foreach (var header in StripAnswerHeaders) answer.Headers.Remove(header);
        return answer;
    }

    private static MockAnswer Page(int status, string reason) => new()
    {
        Status = status,
        Headers = { ["Content-Type"] = "text/html" },
        Body = Encoding.UTF8.GetBytes(FormattableString.Invariant($"<html><head><title>{status} {reason}</title></head><body><center><h1>{status} {reason}</h1></center><hr><center>nginx</center></body></html>")),
    };
}

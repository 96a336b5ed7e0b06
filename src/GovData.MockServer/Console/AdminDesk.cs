using GovData.Testing;

namespace GovData.MockServer;

/// <summary>控制台 · The console: shows what the center holds and received, and carries out the authority's acts, for a person's page or a program.</summary>
internal sealed class AdminDesk(MockCenter center)
{
    public const string Prefix = "/admin";

    private readonly AdminActs _acts = new(center);

    /// <summary>Whether a request is the console's and not the center's.</summary>
    public static bool Owns(MockRequest request) => PathOf(request) is var path && (path == Prefix || path.StartsWith(Prefix + "/", StringComparison.Ordinal));

    public MockAnswer Answer(MockRequest request)
    {
        var path = PathOf(request)[Prefix.Length..].Trim('/');
        var isFromPage = request.Method == "POST" && FormReader.IsPage(request);
        try
        {
            return request.Method switch
            {
                "GET" => Show(path, QueryOf(request)),
                "POST" => Act(path, request, isFromPage),
                _ => throw AdminRefusal.MethodNotAllowed(request.Method),
            };
        }
        catch (Exception exception) when (AdminRefusal.Of(exception) is { } refusal)
        {
            return isFromPage ? AdminAnswers.Page(refusal.Status, ConsolePage.Render(center, new Notice(refusal.Detail, IsGood: false))) : refusal.ToAnswer();
        }
    }

    private MockAnswer Show(string path, FormFields query) => path switch
    {
        "" => AdminAnswers.Page(200, ConsolePage.Render(center, query.Find("done") is { } done ? new Notice(done, IsGood: true) : null)),
        "ready" => AdminAnswers.Json("""{"ready":true}"""),
        "state" => AdminAnswers.Json(center.Snapshot()),
        "journal" => AdminAnswers.Json(JournalText.Of(center.Journal, query.Find("operation"), query.Find("key"))),
        _ => throw AdminRefusal.NotFound($"GET {Prefix}/{path}"),
    };

    private MockAnswer Act(string path, MockRequest request, bool isFromPage)
    {
        AdminRefusal.UnlessFromHere(request);
        var done = _acts.Carry(path, FormReader.Read(request)) ?? throw AdminRefusal.NotFound($"POST {Prefix}/{path}");
        return isFromPage ? AdminAnswers.Back($"{Prefix}/?done={Uri.EscapeDataString(done.Notice)}") : AdminAnswers.Json(done.Answer);
    }

    private static string PathOf(MockRequest request) => request.Target.Split('?')[0];

    private static FormFields QueryOf(MockRequest request) => FormReader.Fields(request.Target.Split('?', 2) is [_, var query] ? query : "");
}

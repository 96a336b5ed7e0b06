using System.Net.Http;

namespace GovData.DependencyInjection.Tests;

/// <summary>Somebody else's package, with a client of the same short name.</summary>
internal static class Elsewhere
{
    internal sealed class CenterClient(HttpClient http)
    {
        public Task<string> AskAsync() => http.GetStringAsync(new Uri("https://elsewhere.invalid/"));
    }
}

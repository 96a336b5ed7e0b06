using System.Text;

namespace GovData.Testing.Tests;

/// <summary>One file of golden bytes: a request and its answer, as they stand in the contract's <c>wire</c> folder.</summary>
internal sealed class GoldenFile
{
    public GoldenFile(string name)
    {
        var rest = File.ReadAllBytes(Repository.Path("docs/contract/wire/" + name)).AsSpan();
        var request = Take(ref rest, out var line, out var body);
        var (method, target) = (line.Split(' ')[0], line.Split(' ')[1]);
        Request = new MockRequest { Method = method, Target = target, Headers = request, Body = body };
        rest = rest[rest.IndexOf("HTTP/1.1 "u8)..];
        var answer = Take(ref rest, out line, out body);
        Answer = new MockAnswer { Status = int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), Headers = answer, Body = body };
        OperationId = name.Split('.')[0];
    }

    public string OperationId { get; }

    public MockRequest Request { get; }

    public MockAnswer Answer { get; }

    private static Dictionary<string, string> Take(ref Span<byte> rest, out string line, out byte[] body)
    {
        var end = rest.IndexOf("\n\n"u8);
        var lines = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rest = end < 0 ? [] : rest[(end + 2)..];
        line = lines[0];
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        var length = headers.TryGetValue("Content-Length", out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        body = rest[..length].ToArray();
        rest = rest[length..];
        return headers;
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Security.Tests.Http;

public class StructuredFieldPeerTests
{
    [Fact]
    public void Structured_headers_reads_and_writes_the_same_and_refuses_the_same()
    {
        using var all = JsonDocument.Parse(PeerAnswers.Read("fields.json"));
        var counts = new Dictionary<(string Kind, bool IsRead), int>();
        foreach (var one in all.RootElement.EnumerateArray())
        {
            var (kind, text) = (one.GetProperty("kind").GetString()!, one.GetProperty("text").GetString()!);
            var expected = JsonNode.Parse(one.GetProperty("read").GetRawText());
            var actual = FieldTree.Of(kind, text);
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{one.GetRawText()}\nhere: {actual?.ToJsonString()}");
            if (one.TryGetProperty("written", out var written)) Assert.Equal(written.GetString(), FieldTree.Rewritten(kind, text));
            var place = (kind, actual is not null);
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }
        Assert.True(counts.Count == 6 && counts.Values.Min() >= 20, string.Join(", ", counts));
    }
}

using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Spoils orderly answers the way broken centers do.</summary>
internal static class Spoiler
{
    /// <summary>The cursor that leads back to itself; the pages of lists answer it with their first page and itself again.</summary>
    public const string Loop = Paging.Loop;

    public const string Unknown = "SOMETHING_NEW";

    private static readonly HashSet<string> OpenMembers = ["state", "status", "verdict", "result", "type", "mode", "kind", "decision", "updateCycle"];

    public static void UnknownValue(MockAnswer answer) => Edit(answer, (member, value) => OpenMembers.Contains(member) ? Unknown : null, once: true);

    public static void LoopingCursor(MockAnswer answer) => Rewrite(answer, root =>
    {
        if (root is JsonObject page && page.ContainsKey("next")) page["next"] = Loop;
    });

    public static void WrongDigest(MockAnswer answer)
    {
        if (IsJson(answer)) Edit(answer, (member, value) => member.EndsWith("igest", StringComparison.Ordinal) ? Turn(value, value.IndexOf(':') + 1) : null, once: false);
        if (answer.Headers.TryGetValue("Content-Digest", out var header)) answer.Headers["Content-Digest"] = Turn(header, header.IndexOf(':') + 1);
    }

    public static void BadSignature(MockAnswer answer) => Edit(answer, (member, value) => member == "sig" ? Turn(value, value.Length / 2) : null, once: false);

    /// <summary>Another character of the same alphabet at one place.</summary>
    private static string Turn(string text, int at) =>
        at < 0 || at >= text.Length ? text : text.Substring(0, at) + (text[at] == '1' ? '2' : '1') + text.Substring(at + 1);

    private static bool IsJson(MockAnswer answer) => answer.Headers.TryGetValue("Content-Type", out var type) && type.Contains("json");

    private static void Edit(MockAnswer answer, Func<string, string, string?> edit, bool once) => Rewrite(answer, root => Walk(root, edit, once));

    private static void Rewrite(MockAnswer answer, Action<JsonNode?> edit)
    {
        if (!IsJson(answer)) return;
        var root = MockJson.Node(MockJson.Element(answer.Body));
        edit(root);
        answer.Body = MockJson.Bytes(root);
        AnswerMaker.StampDigest(answer);
    }

    private static bool Walk(JsonNode? node, Func<string, string, string?> edit, bool once)
    {
        var done = false;
        if (node is JsonArray array)
            foreach (var item in array)
                if (!(once && done)) done |= Walk(item, edit, once);
        if (node is not JsonObject members) return done;
        foreach (var name in members.Select(m => m.Key).ToList())
        {
            if (once && done) break;
            if (members[name] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                if (edit(name, text) is not { } other) continue;
                members[name] = other;
                done = true;
            }
            else done |= Walk(members[name], edit, once);
        }
        return done;
    }
}

using System;
using System.Text;

namespace GovData.Client;

/// <summary>Says what an answer that is not of this contract looks like, without quoting it: it may hold anything.</summary>
internal static class OddAnswer
{
    private const int Looked = 2048;

    public static string Describe(int status, string? mediaType, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return Wording.Of($"空答复（{status}）", $"an empty answer ({status})");
        var head = Head(body);
        if (head.Contains("<html") || head.Contains("<!doctype"))
            return Server(head) is { } server ? Wording.Of($"{server} 页面（{status}）", $"an {server} page ({status})") : Wording.Of($"HTML 页面（{status}）", $"an HTML page ({status})");
        if (mediaType is not null && mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            return Wording.Of($"其他或不完整的 JSON（{status}）", $"other or broken JSON ({status})");
        return Wording.Of($"{mediaType ?? "未注明类型"} 的内容（{status}）", $"{mediaType ?? "untyped"} content ({status})");
    }

    private static string Head(ReadOnlySpan<byte> body)
    {
        var length = Math.Min(body.Length, Looked);
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            if (body[i] is > 31 and < 127)
                text.Append((char)(body[i] is >= (byte)'A' and <= (byte)'Z' ? body[i] | 32 : body[i]));
        return text.ToString();
    }

    private static string? Server(string head) => Array.Find(s_servers, head.Contains);

    private static readonly string[] s_servers = ["nginx", "openresty", "apache", "iis", "tengine", "haproxy", "envoy"];
}

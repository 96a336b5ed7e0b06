using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>The signature base (RFC 9421 section 2.5): one line per covered component, then the parameters.</summary>
internal static class SignatureBase
{
    public const string Label = "govdata";

    /// <summary>How the member of this label begins in both header fields.</summary>
    public const string Member = Label + "=";

    private const string Parameters = "\"@signature-params\": ";

    /// <summary>What the signer covers, in this order, as far as the message has it.</summary>
    private static readonly string[] Covered = ["@method", "@path", "@query", "content-digest", "date"];

    /// <summary>The inner list of every choice of <see cref="Covered"/>, one bit each; made when first needed.</summary>
    private static readonly string?[] s_lists = new string?[1 << Covered.Length];
    private static readonly string[] s_openings = [.. Covered.Select(Opening)];

    /// <summary>The lines of what is covered of a request, and the inner list that names it: one pass, because every signed call takes it.</summary>
    /// <exception cref="ArgumentException">A value contains a line end.</exception>
    public static (string?[] Lines, string Covered) Of(HttpMessageParts message)
    {
        var lines = new string?[3 * Covered.Length + 2];
        var chosen = 0;
        for (var i = 0; i < Covered.Length; i++)
        {
            if (ValueOf(message, Covered[i]) is not { } value) continue;
            if (value.AsSpan().IndexOfAny('\r', '\n') >= 0) throw new ArgumentException($"The component {Covered[i]} contains a line end.", nameof(message));
            (lines[3 * i], lines[3 * i + 1], lines[3 * i + 2]) = (s_openings[i], value, "\n");
            chosen |= 1 << i;
        }
        return (lines, s_lists[chosen] ??= StructuredWriter.InnerList(new([.. Covered.Where((_, i) => (chosen & (1 << i)) != 0).Select(name => new StructuredItem(name))], [])));
    }

    /// <summary>The bytes that are signed: the lines, then the parameters, for which the last two places are free.</summary>
    public static byte[] Close(string?[] lines, string parameters)
    {
        (lines[lines.Length - 2], lines[lines.Length - 1]) = (Parameters, parameters);
        return Encoding.UTF8.GetBytes(string.Concat(lines));
    }

    /// <summary>The bytes that are signed of any message; a component is a name with its parameters, such as <c>"@query-param";name="Pet"</c>.</summary>
    public static byte[] Build(StructuredInnerList input, Func<StructuredItem, string?> valueOf) =>
        Close([.. input.Items.Select(component => StructuredWriter.Item(component) + ": " + valueOf(component) + "\n"), null, null], StructuredWriter.InnerList(input));

    /// <summary>The value of a component of a request; null where the request has none.</summary>
    public static string? ValueOf(HttpMessageParts message, string component) => component switch
    {
        "@method" => string.IsNullOrEmpty(message.Method) ? null : message.Method,
        "@path" => string.IsNullOrEmpty(message.Path) ? "/" : message.Path,
        "@query" => string.IsNullOrEmpty(message.Query) ? null : "?" + message.Query,
        _ => Header(message, component),
    };

    public static string? Header(HttpMessageParts message, string name)
    {
        if (message.Headers.TryGetValue(name, out var exact)) return exact?.Trim(' ', '\t');
        foreach (var header in message.Headers)
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)) return header.Value?.Trim(' ', '\t');
        return null;
    }

    /// <summary>What of this request is to be covered.</summary>
    public static IEnumerable<string> ComponentsOf(HttpMessageParts message) => Covered.Where(component => ValueOf(message, component) is not null);

    private static string Opening(string component) => "\"" + component + "\": ";
}

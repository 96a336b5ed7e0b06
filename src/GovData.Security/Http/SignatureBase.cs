using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Security;

/// <summary>The signature base (RFC 9421 section 2.5): one line per covered component, then the parameters.</summary>
internal static class SignatureBase
{
    public const string Label = "govdata";

    /// <summary>What the signer covers, in this order, as far as the message has it.</summary>
    private static readonly string[] Covered = ["@method", "@path", "@query", "content-digest", "date"];

    public static byte[] Build(IReadOnlyList<KeyValuePair<string, string?>> components, string parameters)
    {
        var text = new StringBuilder(512);
        foreach (var component in components) text.Append('"').Append(component.Key).Append("\": ").Append(component.Value).Append('\n');
        return Encoding.UTF8.GetBytes(text.Append("\"@signature-params\": ").Append(parameters).ToString());
    }

    public static byte[] Build(IReadOnlyList<string> components, string parameters, Func<string, string?> valueOf) =>
        Build([.. components.Select(component => new KeyValuePair<string, string?>(component, valueOf(component)))], parameters);

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

    /// <summary>What of this request is to be covered, with its values.</summary>
    public static IReadOnlyList<KeyValuePair<string, string?>> ComponentsOf(HttpMessageParts message)
    {
        var components = new List<KeyValuePair<string, string?>>(Covered.Length);
        foreach (var component in Covered)
            if (ValueOf(message, component) is { } value) components.Add(new(component, value));
        return components;
    }
}

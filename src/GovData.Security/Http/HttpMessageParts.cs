using System;
using System.Collections.Generic;

namespace GovData.Security;

/// <summary>报文要素 (what of an HTTP request is signed, RFC 9421): method, contract-relative path and query, header fields. Never the wire address.</summary>
public sealed class HttpMessageParts
{
    /// <summary>The method, such as <c>POST</c>.</summary>
    public string Method { get; set; } = "";

    /// <summary>The contract-relative path as it is sent, percent-encoded, such as <c>/v1/submissions/k1</c>; a gateway's own prefix is no part of it.</summary>
    public string Path { get; set; } = "";

    /// <summary>The query as it is sent, without its question mark; empty where there is none.</summary>
    public string Query { get; set; } = "";

    /// <summary>The header fields, by names in any case; the lines of a field that stands more than once are joined by a comma and a space.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? None(); } = None();

    private static Dictionary<string, string> None() => new(StringComparer.OrdinalIgnoreCase);
}

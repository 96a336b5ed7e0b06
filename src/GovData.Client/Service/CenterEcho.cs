using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Client;

/// <summary>回声 (what arrived at the center after the networks in between).</summary>
public class CenterEcho
{
    /// <summary>Bytes of the body.</summary>
    public long Size { get; set; }

    /// <summary>Digest of the body.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>The headers as they arrived, names in lower case; the token is masked.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The center's clock.</summary>
    public DateTimeOffset Time { get; set; }

    /// <summary>The method as it arrived.</summary>
    public string Method { get; set; } = "";

    /// <summary>The path as it arrived.</summary>
    public string Path { get; set; } = "";

    /// <summary>Method, path and size.</summary>
    public override string ToString() => $"{Method} {Path} ({Size} bytes)";
}

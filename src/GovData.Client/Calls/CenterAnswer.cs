using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>An answer as it came, after the gateway profile unwrapped it.</summary>
public class CenterAnswer
{
    /// <summary>The status.</summary>
    public int Status { get; set; }

    /// <summary>The media type, if the answer names one.</summary>
    public string? ContentType { get; set; }

    /// <summary>The exact bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The headers, several values joined by a comma.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? None(); } = None();

    /// <summary>Status, media type and length; never the body.</summary>
    public override string ToString() => $"{Status} {ContentType} ({Body.Length} bytes)";

    private static Dictionary<string, string> None() => new(StringComparer.OrdinalIgnoreCase);
}

using System.Text.Json;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>Where JSON is broken: line and byte, both from 1, and the member. The reader's own words are about types of this library.</summary>
internal static class JsonPlace
{
    public static string Of(JsonException e) => e.LineNumber is { } line ? Invariant($"[{line + 1}:{(e.BytePositionInLine ?? 0) + 1} {e.Path ?? "$"}]") : "";
}

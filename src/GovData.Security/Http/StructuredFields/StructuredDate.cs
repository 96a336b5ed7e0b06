namespace GovData.Security;

/// <summary>A date of a structured field (RFC 9651, section 3.3.7): seconds since 1970, further than <see cref="System.DateTimeOffset"/> reaches.</summary>
internal readonly record struct StructuredDate(long Seconds);

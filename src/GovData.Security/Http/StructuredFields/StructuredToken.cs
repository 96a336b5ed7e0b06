namespace GovData.Security;

/// <summary>A token of a structured field (RFC 9651, section 3.3.4): a word without quotes.</summary>
internal readonly record struct StructuredToken(string Text);

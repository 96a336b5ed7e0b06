namespace GovData.Security;

/// <summary>A display string of a structured field (RFC 9651, section 3.3.8): a text of any characters, for people.</summary>
internal readonly record struct StructuredDisplayString(string Text);

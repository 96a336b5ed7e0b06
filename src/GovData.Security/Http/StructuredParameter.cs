namespace GovData.Security;

/// <summary>A parameter of a structured field (RFC 9651): its value is a long, a string, a token, bytes or a boolean.</summary>
internal readonly record struct StructuredParameter(string Key, object Value);

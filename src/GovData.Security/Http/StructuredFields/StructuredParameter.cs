namespace GovData.Security;

/// <summary>A parameter of a structured field (RFC 9651, section 3.1.2): its value is one that an item can have.</summary>
internal readonly record struct StructuredParameter(string Key, object Value);

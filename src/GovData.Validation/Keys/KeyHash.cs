namespace GovData.Validation;

/// <summary>The keyed hash of a key: all that is kept of it, so that memory never holds readable keys.</summary>
internal readonly record struct KeyHash(ulong Low, ulong High);

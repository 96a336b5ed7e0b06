namespace GovData.Testing;

/// <summary>One breach of the contract's schema: where, which rule, and in words.</summary>
internal sealed class SchemaError(string pointer, string rule, string message)
{
    public string Pointer { get; } = pointer;

    public string Rule { get; } = rule;

    public string Message { get; } = message;

    public override string ToString() => $"{(Pointer.Length == 0 ? "/" : Pointer)} [{Rule}] {Message}";
}

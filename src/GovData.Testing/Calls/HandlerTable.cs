namespace GovData.Testing;

/// <summary>The handlers by operation id.</summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, Func<Call, ValueTask<MockAnswer>>> _handlers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ownKeys = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> OperationIds => _handlers.Keys;

    public void On(string operationId, Func<Call, MockAnswer> handler) => _handlers.Add(operationId, call => new ValueTask<MockAnswer>(handler(call)));

    public void OnAsync(string operationId, Func<Call, ValueTask<MockAnswer>> handler) => _handlers.Add(operationId, handler);

    /// <summary>This operation compares repeats itself; the machine keeps no first answer for it.</summary>
    public void KeepsOwnKeys(string operationId) => _ownKeys.Add(operationId);

    public bool HasOwnKeys(string operationId) => _ownKeys.Contains(operationId);

    public Func<Call, ValueTask<MockAnswer>> this[string operationId] => _handlers.TryGetValue(operationId, out var handler)
        ? handler
        : throw new InvalidOperationException($"The contract calls {operationId} available, but the mock has no handler for it.");
}

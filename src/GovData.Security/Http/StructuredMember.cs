using System.Collections.Generic;

namespace GovData.Security;

/// <summary>A member of a structured dictionary (RFC 9651): an item, or an inner list of strings, with its parameters.</summary>
internal sealed class StructuredMember(object? item, IReadOnlyList<string>? list, IReadOnlyList<StructuredParameter> parameters)
{
    /// <summary>The item's value; null where the member is an inner list.</summary>
    public object? Item { get; } = item;

    /// <summary>The inner list's strings; null where the member is an item.</summary>
    public IReadOnlyList<string>? List { get; } = list;

    public IReadOnlyList<StructuredParameter> Parameters { get; } = parameters;

    public T? Parameter<T>(string key)
    {
        foreach (var parameter in Parameters)
            if (parameter.Key == key && parameter.Value is T value) return value;
        return default;
    }
}

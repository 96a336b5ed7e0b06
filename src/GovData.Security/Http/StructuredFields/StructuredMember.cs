using System.Collections.Generic;

namespace GovData.Security;

/// <summary>A member of a structured list or dictionary (RFC 9651, section 3): an item or an inner list, with its parameters in their order.</summary>
internal abstract class StructuredMember(IReadOnlyList<StructuredParameter> parameters)
{
    public IReadOnlyList<StructuredParameter> Parameters { get; } = parameters;

    public T? Parameter<T>(string key)
    {
        foreach (var parameter in Parameters)
            if (parameter.Key == key && parameter.Value is T value) return value;
        return default;
    }
}

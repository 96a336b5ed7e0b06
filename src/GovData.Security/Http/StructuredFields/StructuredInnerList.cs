using System.Collections.Generic;

namespace GovData.Security;

/// <summary>An inner list of a structured field (RFC 9651, section 3.1.1): items, each with parameters of its own.</summary>
internal sealed class StructuredInnerList(IReadOnlyList<StructuredItem> items, IReadOnlyList<StructuredParameter> parameters) : StructuredMember(parameters)
{
    public IReadOnlyList<StructuredItem> Items { get; } = items;
}

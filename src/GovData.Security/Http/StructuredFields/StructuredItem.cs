using System.Collections.Generic;

namespace GovData.Security;

/// <summary>
/// An item of a structured field (RFC 9651, section 3.3). Its value is a long, a decimal, a string, a <see cref="StructuredToken"/>, bytes, a boolean, a
/// <see cref="StructuredDate"/> or a <see cref="StructuredDisplayString"/>.
/// </summary>
internal sealed class StructuredItem(object value, IReadOnlyList<StructuredParameter> parameters) : StructuredMember(parameters)
{
    public StructuredItem(object value)
        : this(value, []) { }

    public object Value { get; } = value;
}

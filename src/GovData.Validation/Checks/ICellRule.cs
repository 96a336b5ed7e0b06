using System;

namespace GovData.Validation;

/// <summary>Judges one value. Implemented by structs, so that each column's loop is compiled with its rules inside.</summary>
internal interface ICellRule
{
    /// <summary>The rule that the value breaks; null when it breaks none. Values are never empty.</summary>
    QualityRule? Judge(ReadOnlySpan<byte> value);

    /// <summary>Why, more closely, as a code; null when the rule says it all. Asked only for samples.</summary>
    string? Reason(ReadOnlySpan<byte> value);
}

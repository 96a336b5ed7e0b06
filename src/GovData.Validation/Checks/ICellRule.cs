using System;

namespace GovData.Validation;

/// <summary>Judges one value. Implemented by structs, so that each column's loop is compiled with its rules inside.</summary>
internal interface ICellRule
{
    /// <summary>Whether nothing is to be said about a value; it is never empty. False may also mean: look closer.</summary>
    bool Accepts(ReadOnlySpan<byte> value);

    /// <summary>What a value breaks that was not accepted; nothing where there is nothing to be said after all.</summary>
    Breach? Breach(ReadOnlySpan<byte> value);
}

using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>比较方式 (how a filter compares): by number for numeric items, by date for dates, else by code point.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<FilterOperator>))]
public sealed class FilterOperator : OpenEnum<FilterOperator>
{
    /// <summary>等于. Equals the one value.</summary>
    public static readonly FilterOperator EqualTo = Known("EQUALS", "等于", "Equals");

    /// <summary>属于. Equals one of the values.</summary>
    public static readonly FilterOperator OneOf = Known("IN", "属于", "One of");

    /// <summary>不小于. Not less than the one value.</summary>
    public static readonly FilterOperator From = Known("FROM", "不小于", "Not less than");

    /// <summary>不大于. Not greater than the one value.</summary>
    public static readonly FilterOperator To = Known("TO", "不大于", "Not greater than");

    /// <inheritdoc/>
    protected override IEnumerable<FilterOperator> List() => [EqualTo, OneOf, From, To];
}

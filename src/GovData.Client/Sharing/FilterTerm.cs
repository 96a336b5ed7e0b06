using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>过滤条件 (one condition on one granted item).</summary>
public class FilterTerm
{
    /// <summary>信息项: the item.</summary>
    public string Item { get; set; } = "";

    /// <summary>比较方式: how it compares.</summary>
    public FilterOperator Operator { get; set; } = FilterOperator.EqualTo;

    /// <summary>The value, or several for one-of.</summary>
    public IList<string> Values { get; set => field = value ?? []; } = [];

    /// <summary>The item equals a value.</summary>
    public static FilterTerm EqualTo(string item, string value) => Make(item, FilterOperator.EqualTo, value);

    /// <summary>The item equals one of some values.</summary>
    public static FilterTerm OneOf(string item, params string[] values) => Make(item, FilterOperator.OneOf, values);

    /// <summary>The item is not less than a value.</summary>
    public static FilterTerm From(string item, string value) => Make(item, FilterOperator.From, value);

    /// <summary>The item is not greater than a value.</summary>
    public static FilterTerm To(string item, string value) => Make(item, FilterOperator.To, value);

    /// <summary>Item and comparison; never a value.</summary>
    public override string ToString() => $"{Item} {Operator}";

    private static FilterTerm Make(string item, FilterOperator comparison, params string[] values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        ArgumentNullException.ThrowIfNull(values);
        return new FilterTerm { Item = item, Operator = comparison, Values = values };
    }
}

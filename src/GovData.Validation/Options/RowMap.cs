using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>列的取值. Which item each value of an object belongs to. Named by functions, so that nothing is looked up by reflection.</summary>
/// <typeparam name="T">The objects, one a row.</typeparam>
public class RowMap<T>
{
    private readonly List<(string Name, Func<T, object?> ValueOf)> columns = [];

    /// <summary>Names a column.</summary>
    /// <param name="item">The item's Chinese or English name.</param>
    /// <param name="valueOf">
    /// The value of an object; null = none. Dates are judged as <c>YYYY-MM-DD</c>, with a time behind where there is one; numbers as written with a
    /// point; logical values as true and false.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RowMap<T> Add(string item, Func<T, object?> valueOf)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        ArgumentNullException.ThrowIfNull(valueOf);
        columns.Add((item, valueOf));
        return this;
    }

    internal IReadOnlyList<(string Name, Func<T, object?> ValueOf)> Columns => columns;
}

using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>规范行 (a record as it is submitted): the values that are judged and written. <see cref="TableValidator.ReadRowsAsync"/> reads them.</summary>
public class CanonicalRow
{
    /// <summary>行号. The record, counted from 1 without the header.</summary>
    public long Row { get; set; }

    /// <summary>工作表行号. The row of the worksheet, from 1; null where the input is no workbook.</summary>
    public long? SheetRow { get; set; }

    /// <summary>文件行号. The line of JSON Lines, from 1; null for any other input.</summary>
    public long? Line { get; set; }

    /// <summary>值. One for each item of the entry, in its order, empty for null and where there is no such column; none at all where the record's form carries no values.</summary>
    public IList<string> Values { get; set => field = value ?? []; } = [];

    /// <summary>The number of the record; never a value.</summary>
    public override string ToString() => $"row {Row}";
}

using System.Collections.Generic;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>内容差异 (a row in which a department's table and the center differ). It holds the row's key: personal data where the key is.</summary>
public class ContentDifference
{
    /// <summary>How they differ.</summary>
    public ContentDifferenceKind Kind { get; set; }

    /// <summary>行号: the record of the table, counted from 1 without the header; null for a row that only the center has.</summary>
    public long? Row { get; set; }

    /// <summary>工作表行号: the row of the worksheet, from 1; null where the table is no workbook.</summary>
    public long? SheetRow { get; set; }

    /// <summary>文件行号: the line of JSON Lines, from 1; null for any other table.</summary>
    public long? Line { get; set; }

    /// <summary>主键: the values of the key items, in the entry's order; none for a row that only the center has and no earlier table names.</summary>
    public IList<string> Key { get; set => field = value ?? []; } = [];

    /// <summary>主键摘要: the digest of the key of a row that only the center has; null for others. Of a key that a person bears it can be guessed: keep it as the key itself.</summary>
    public ContentDigest? KeyDigest { get; set; }

    /// <summary>Kind and number; nothing of the key.</summary>
    public override string ToString() => Row is { } row ? $"{Kind}, row {row}" : $"{Kind}";
}

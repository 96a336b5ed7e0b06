using System.Text.Json.Serialization;

namespace GovData.Validation;

/// <summary>问题样例. One finding: where it is and what stands there, masked where it could be about a person.</summary>
public class FindingSample
{
    /// <summary>行号. The record, counted from 1 without the header; null when the finding is about the file or its header.</summary>
    public long? Row { get; set; }

    /// <summary>工作表行号. The row of the worksheet that the record stands in, from 1; null where the input is no workbook.</summary>
    public long? SheetRow { get; set; }

    /// <summary>文件行号. The line of JSON Lines that the record is, from 1; null for any other input.</summary>
    public long? Line { get; set; }

    /// <summary>信息项. The item; null when the finding isn't about one.</summary>
    [JsonIgnore]
    public string? Item { get; set; }

    /// <summary>规则编号. The rule that was broken.</summary>
    [JsonIgnore]
    public string Rule { get; set; } = "";

    /// <summary>字节位置. Where the value begins, in bytes from the beginning of the file; null when that says nothing.</summary>
    public long? ByteOffset { get; set; }

    /// <summary>值. What was found: the value, shortened, masked in sensitive items; null when there is none.</summary>
    public string? Value { get; set; }

    /// <summary>原因. Which part of an identifier is wrong, as the code of its refusal, for example <c>uscc.check-character</c>; otherwise null.</summary>
    public string? Reason { get; set; }

    /// <summary>The row, the item and the rule; never the value.</summary>
    public override string ToString() => $"{Row} {Item} {Rule}";
}

using System;
using System.Globalization;

namespace GovData.Validation;

/// <summary>The rules behind what a reader reports.</summary>
internal static class FaultRules
{
    public static QualityRule Of(RecordFaultKind kind) => kind switch
    {
        RecordFaultKind.Ragged => RecordRules.Ragged,
        RecordFaultKind.Blank => RecordRules.Blank,
        RecordFaultKind.UnclosedQuote => RecordRules.UnclosedQuote,
        RecordFaultKind.StrayQuote => RecordRules.StrayQuote,
        RecordFaultKind.TooLong => RecordRules.TooLong,
        RecordFaultKind.NotJson => RecordRules.NotJson,
        RecordFaultKind.NotAValue => RecordRules.NotAValue,
        RecordFaultKind.DoubledMember => RecordRules.DoubledMember,
        RecordFaultKind.Uncalculated => ExcelRules.Uncalculated,
        RecordFaultKind.UnknownMember => HeaderRules.Unmatched,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static QualityRule Of(InputFailure failure) => failure.Rule ?? failure.Kind switch
    {
        InputFailureKind.NoHeader => InputRules.NoHeader,
        InputFailureKind.Workbook => InputRules.Workbook,
        InputFailureKind.Utf16 => InputRules.Utf16,
        InputFailureKind.Gb18030 => InputRules.Gb18030,
        InputFailureKind.InvalidUtf8 => InputRules.InvalidUtf8,
        InputFailureKind.NotGb18030 => InputRules.NotGb18030,
        InputFailureKind.JsonEncoding => InputRules.JsonEncoding,
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    /// <summary>The rule that a fault of a workbook breaks.</summary>
    public static QualityRule Of(WorkbookFault fault) => fault switch
    {
        WorkbookFault.NotAWorkbook => WorkbookRules.NotAWorkbook,
        WorkbookFault.Encrypted => WorkbookRules.Encrypted,
        WorkbookFault.LegacyFormat => WorkbookRules.LegacyFormat,
        WorkbookFault.OtherFormat => WorkbookRules.OtherFormat,
        WorkbookFault.NoSuchSheet => WorkbookRules.NoSuchSheet,
        WorkbookFault.TooLarge => WorkbookRules.TooLarge,
        _ => WorkbookRules.Damaged,
    };

    /// <summary>Reports the records of a batch that have the wrong shape; a ragged one shows how many fields of how many it has.</summary>
    public static void Report(RecordBatch batch, TablePlan plan, HeaderMap map, BatchFindings findings)
    {
        foreach (var fault in batch.Faults)
        {
            var column = fault.Field >= 0 && fault.Field < map.ColumnOfField.Length ? map.ColumnOfField[fault.Field] : -1;
            var value = fault.Kind == RecordFaultKind.Ragged
                ? string.Format(CultureInfo.InvariantCulture, "{0}/{1}", fault.Fields, map.ColumnOfField.Length)
                : fault.Name;
            findings.AddFault(Of(fault.Kind), column < 0 ? plan.Table : plan.Items[column], fault, value, fault.Kind != RecordFaultKind.Blank);
        }
    }
}

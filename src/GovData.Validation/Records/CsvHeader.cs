using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>The header of a CSV text under one delimiter.</summary>
/// <param name="Names">The names of the columns.</param>
/// <param name="End">Where the records begin.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record CsvHeader(IReadOnlyList<string> Names, int End, IReadOnlyList<RecordFault> Faults)
{
    /// <summary>What columns are seen to be separated by, the comma first.</summary>
    public static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>The first line that isn't blank; null when it isn't complete yet. The bytes stay as they are.</summary>
    public static CsvHeader? Read(CsvSplitter splitter, RecordBatch batch, int length, bool isFinal)
    {
        batch.Faults.Clear();
        var end = splitter.SplitHeader(batch, length, isFinal, out var fields);
        if (fields.Length == 0) return null;
        var names = new string[fields.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var name = batch.Form.Decode(batch[fields[i]]);
            names[i] = splitter.IsEscaped(i) ? name.Replace("\"\"", "\"") : name;
        }
        return new CsvHeader(names, end, [.. batch.Faults]);
    }
}

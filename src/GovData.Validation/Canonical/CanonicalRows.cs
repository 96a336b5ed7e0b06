using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation;

/// <summary>Makes rows of values from batches.</summary>
internal sealed class CanonicalRows(TablePlan plan, RecordReader reader, HeaderMap map)
{
    private readonly int[] columns = [.. Enumerable.Range(0, plan.Items.Length).Where(map.Has)];
    private readonly UnfitRecords unfit = new();
    private readonly FindingSample place = new();

    public IEnumerable<CanonicalRow> Of(RecordBatch batch)
    {
        unfit.Find(batch, columns);
        for (int record = 0, row = 0; record < batch.Records; record++)
        {
            var isRow = row < batch.Rows && batch.RecordOf[row] == record;
            place.Row = batch.FirstRecord + record;
            reader.Locate(place);
            yield return new CanonicalRow { Row = place.Row.Value, SheetRow = place.SheetRow, Line = place.Line, Values = isRow && !unfit.Contains(record) ? Values(batch, row) : [] };
            if (isRow) row++;
        }
    }

    /// <summary>A table that can't be read to its end.</summary>
    public static InvalidDataException Unread(InputFailure failure) => Unread(FaultRules.Of(failure));

    /// <summary>A table that can't be read.</summary>
    public static InvalidDataException Unread(QualityRule rule) => new($"The table cannot be read to its end ({rule.Id}). Judge it for what is wrong and where.");

    private string[] Values(RecordBatch batch, int row)
    {
        var values = new string[plan.Items.Length];
        values.AsSpan().Fill("");
        foreach (var column in columns) values[column] = batch.Form.Decode(batch[batch.Columns[column][row]]);
        return values;
    }
}

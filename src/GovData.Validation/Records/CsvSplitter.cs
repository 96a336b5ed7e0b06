using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>
/// Splits CSV (RFC 4180; records end with CRLF, LF or CR) into records and deals their fields to the columns of a batch.
/// Quotes are followed one by one, never by parity, so a stray or unclosed quote costs its own record only.
/// </summary>
internal sealed class CsvSplitter(byte delimiter = (byte)',')
{
    /// <summary>Bytes of the longest record that is read; a longer one is a fault and its values are not looked at.</summary>
    public const int LongestRecord = 16 * 1024 * 1024;

    private readonly CsvRecord record = new(delimiter);
    private readonly byte delimiter = delimiter;
    private int[] columnOf = [];
    private int fieldsOfHeader;

    /// <summary>What the fields are separated by.</summary>
    public byte Delimiter => delimiter;

    /// <summary>Which field the reading was in when the bytes ran out.</summary>
    public int FieldAtEnd { get; private set; }

    /// <summary>Finds the first record that isn't blank; returns the position after it, or −1 when it isn't complete yet.</summary>
    public int SplitHeader(RecordBatch batch, int to, bool final, out ReadOnlySpan<Cell> fields)
    {
        fields = default;
        record.Start(batch, 0, to, final);
        for (var at = 0; at < to;)
        {
            at = record.Read(at);
            FieldAtEnd = at < 0 ? record.FieldCount : 0;
            if (at < 0) return -1;
            if (record.IsBlank) continue;
            fields = record.Fields;
            fieldsOfHeader = record.FieldCount;
            return at;
        }
        return final ? to : -1;
    }

    /// <summary>Whether a field of the header has quotes written twice.</summary>
    public bool IsEscaped(int field) => record.IsEscaped(field);

    /// <summary>Which column of the plan each field goes to; −1 = none.</summary>
    public void Deal(int[] columnOfField) => columnOf = columnOfField;

    /// <summary>Splits all complete records of <c>batch.Bytes[0..to)</c>, or as many as a batch takes; returns the position after the last one.</summary>
    public int Split(RecordBatch batch, int to, bool final)
    {
        record.Start(batch, 0, to, final);
        var at = 0;
        FieldAtEnd = 0;
        while (at < to && !batch.IsFull)
        {
            at = SplitPlain(batch, at);
            if (at == to) break;
            var faults = batch.Faults.Count;
            var next = record.Read(at);
            if (next >= 0 && record.FieldCount != fieldsOfHeader && record.SwallowedRecords(fieldsOfHeader))
            {
                batch.Faults.RemoveRange(faults, batch.Faults.Count - faults);
                next = record.ReadSingleLine(at);
            }
            if (next < 0)
            {
                batch.Faults.RemoveRange(faults, batch.Faults.Count - faults);
                FieldAtEnd = record.FieldCount;
                break;
            }
            Accept(batch, at, next);
            at = next;
        }
        return at;
    }

    /// <summary>Splits records for as long as they are what most are: without quotes, with as many fields as the header.</summary>
    [MethodImpl(Kernels.Hot)]
    private int SplitPlain(RecordBatch batch, int at)
    {
        if (fieldsOfHeader > columnOf.Length) return at;
        var bytes = batch.Bytes;
        while (true)
        {
            var known = record.Ahead(fieldsOfHeader + 1);
            var taken = 0;
            while (known.Length - taken > fieldsOfHeader)
            {
                var places = known.Slice(taken, fieldsOfHeader);
                var stop = places[places.Length - 1];
                if (bytes[stop] is not ((byte)'\n' or (byte)'\r') || stop - at > LongestRecord) break;
                var isCrLf = bytes[stop] == '\r' && bytes[stop + 1] == '\n';
                batch.Reserve();
                if (!Deal(bytes, places, at, batch.Columns, batch.Rows)) break;
                batch.RecordOf[batch.Rows++] = batch.Records++;
                taken += isCrLf ? places.Length + 1 : places.Length;
                at = stop + (isCrLf ? 2 : 1);
            }
            record.Skip(taken);
            if (taken == 0 || batch.IsFull) return at;
        }
    }

    /// <summary>Deals the fields of a record to the columns; false when one of its places is no delimiter. What it has written then is written again.</summary>
    [MethodImpl(Kernels.Hot)]
    private bool Deal(byte[] bytes, ReadOnlySpan<int> places, int start, Cell[][] columns, int row)
    {
        var dealt = columnOf.AsSpan(0, places.Length);
        for (var field = 0; field < places.Length; field++)
        {
            var place = places[field];
            if (field < places.Length - 1 && bytes[place] != delimiter) return false;
            var column = dealt[field];
            if (column >= 0) columns[column][row] = new Cell(start, place - start);
            start = place + 1;
        }
        return true;
    }

    [MethodImpl(Kernels.Hot)]
    private void Accept(RecordBatch batch, int at, int next)
    {
        if (record.IsBlank && fieldsOfHeader != 1)
        {
            batch.Faults.Add(new RecordFault(RecordFaultKind.Blank, batch.Records, -1, at, 0));
            return;
        }
        if (next - at > LongestRecord)
        {
            batch.Faults.Add(new RecordFault(RecordFaultKind.TooLong, batch.Records++, -1, at, 0));
            return;
        }
        if (record.FieldCount != fieldsOfHeader)
        {
            batch.Faults.Add(new RecordFault(RecordFaultKind.Ragged, batch.Records++, -1, at, record.FieldCount));
            return;
        }
        record.Unescape();
        batch.Reserve();
        var fields = record.Fields;
        var columns = batch.Columns;
        var row = batch.Rows++;
        for (var i = 0; i < fields.Length && i < columnOf.Length; i++)
            if (columnOf[i] >= 0) columns[columnOf[i]][row] = fields[i];
        batch.RecordOf[row] = batch.Records++;
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Reads one CSV record at a time into a row of fields.</summary>
internal sealed class CsvRecord(byte delimiter)
{
    /// <summary>As many columns as a worksheet can have; of a wider record only the number of fields is known.</summary>
    private const int MostFields = 16_384;

    /// <summary>A quoted value must close within this many bytes; otherwise its quote is taken as not closed.</summary>
    private const int QuoteReach = 1 << 20;

    private const byte Quote = (byte)'"';

    private readonly StructureScanner scanner = new(delimiter);
    private readonly Cell[] fields = new Cell[MostFields];
    private readonly List<int> escaped = [];
    private RecordBatch batch = null!;
    private byte[] bytes = [];
    private int end;
    private bool final;
    private bool singleLine;
    private Cell multiLine;

    public int FieldCount { get; private set; }

    public ReadOnlySpan<Cell> Fields => fields.AsSpan(0, Math.Min(FieldCount, MostFields));

    /// <summary>Whether quotes are written twice in a field.</summary>
    public bool IsEscaped(int field) => escaped.Contains(field);

    /// <summary>Whether the line had nothing on it, not even quotes.</summary>
    public bool IsBlank { get; private set; }

    public void Start(RecordBatch source, int from, int to, bool isFinal)
    {
        batch = source;
        bytes = source.Bytes;
        end = to;
        final = isFinal;
        scanner.Start(bytes, from, to);
    }

    /// <summary>The next structural bytes: all that are known, at least so many if there are as many.</summary>
    public ReadOnlySpan<int> Ahead(int wanted) => scanner.Ahead(wanted);

    /// <summary>Goes on past so many structural bytes.</summary>
    public void Skip(int taken) => scanner.Skip(taken);

    /// <summary>Reads the record that begins at <paramref name="at"/>; returns the position after it, or −1 when more bytes are needed.</summary>
    [MethodImpl(Kernels.Hot)]
    public int Read(int at)
    {
        FieldCount = 0;
        escaped.Clear();
        multiLine = default;
        for (var start = at; ;)
        {
            var stop = start < end && bytes[start] == Quote ? ReadQuoted(start) : ReadBare(start);
            if (stop < 0) return -1;
            if (stop < end && bytes[stop] == delimiter)
            {
                start = stop + 1;
                continue;
            }
            IsBlank = stop == at;
            return AfterLineEnd(stop);
        }
    }

    /// <summary>Reads the record again and believes no quoted value that crosses a line.</summary>
    public int ReadSingleLine(int at)
    {
        scanner.MoveTo(at);
        singleLine = true;
        var next = Read(at);
        singleLine = false;
        return next;
    }

    /// <summary>
    /// Whether a quoted value that crosses lines holds a line with exactly as many delimiters as a record of this table: then its
    /// quote was more likely not closed. Asked only of records that don't have the right number of fields.
    /// </summary>
    public bool SwallowedRecords(int fieldsOfRecord)
    {
        if (multiLine.Length == 0 || fieldsOfRecord < 2) return false;
        var text = bytes.AsSpan(multiLine.Start, multiLine.Length);
        var delimiters = -1;
        foreach (var b in text)
        {
            if (b is (byte)'\n' or (byte)'\r')
            {
                if (delimiters == fieldsOfRecord - 1) return true;
                delimiters = 0;
            }
            else if (b == delimiter && delimiters >= 0)
            {
                delimiters++;
            }
        }
        return false;
    }

    /// <summary>Makes one quote of two, in place, once the record is accepted.</summary>
    [MethodImpl(Kernels.Hot)]
    public void Unescape()
    {
        foreach (var field in escaped)
        {
            var cell = fields[field];
            var to = cell.Start;
            for (var from = cell.Start; from < cell.Start + cell.Length; from++)
            {
                bytes[to++] = bytes[from];
                if (bytes[from] == Quote && from + 1 < cell.Start + cell.Length && bytes[from + 1] == Quote) from++;
            }
            fields[field] = new Cell(cell.Start, to - cell.Start);
        }
    }

    [MethodImpl(Kernels.Hot)]
    private int ReadBare(int start)
    {
        var stop = scanner.Next();
        if (stop >= 0 && bytes[stop] == Quote)
        {
            Fault(RecordFaultKind.StrayQuote, stop);
            stop = PastQuotes();
        }
        if (stop < 0)
        {
            if (!final) return -1;
            stop = end;
        }
        Add(start, stop);
        return stop;
    }

    [MethodImpl(Kernels.Hot)]
    private int ReadQuoted(int open)
    {
        scanner.Next();
        bool doubled = false, stray = false, crossed = false;
        while (true)
        {
            var at = scanner.Next();
            if (at < 0 && !final && end - open <= QuoteReach) return -1;
            if (at < 0 || at - open > QuoteReach) return ReadUnclosed(open, stray);
            if (bytes[at] == delimiter) continue;
            if (bytes[at] != Quote)
            {
                if (stray || singleLine) return ReadUnclosed(open, stray);
                crossed = true;
                continue;
            }
            if (at + 1 == end)
            {
                if (!final) return -1;
                return Close(open, at, doubled, stray, crossed);
            }
            var next = bytes[at + 1];
            if (next == Quote)
            {
                scanner.Next();
                doubled = true;
            }
            else if (next == delimiter || next is (byte)'\n' or (byte)'\r')
            {
                scanner.Next();
                return Close(open, at, doubled, stray, crossed);
            }
            else
            {
                if (crossed) return ReadUnclosed(open, isClosed: false);
                stray = true;
            }
        }
    }

    private int Close(int open, int at, bool doubled, bool stray, bool crossed)
    {
        if (stray) Fault(RecordFaultKind.StrayQuote, open);
        if (doubled && FieldCount < MostFields) escaped.Add(FieldCount);
        if (crossed) multiLine = new Cell(open + 1, at - open - 1);
        Add(open + 1, at);
        return at + 1;
    }

    /// <summary>Reads a value that does not end with a quote: its quote was never closed, or was and text stands behind it.</summary>
    private int ReadUnclosed(int open, bool isClosed)
    {
        Fault(isClosed ? RecordFaultKind.StrayQuote : RecordFaultKind.UnclosedQuote, open);
        scanner.MoveTo(open + 1);
        var stop = PastQuotes();
        if (stop < 0)
        {
            if (!final) return -1;
            stop = end;
        }
        Add(open + 1, stop);
        return stop;
    }

    private int PastQuotes()
    {
        int at;
        do at = scanner.Next();
        while (at >= 0 && bytes[at] == Quote);
        return at;
    }

    private int AfterLineEnd(int stop)
    {
        if (stop == end) return end;
        if (bytes[stop] == (byte)'\n') return stop + 1;
        if (stop + 1 == end) return final ? end : -1;
        if (bytes[stop + 1] != (byte)'\n') return stop + 1;
        scanner.Next();
        return stop + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int start, int stop)
    {
        if (FieldCount < MostFields) fields[FieldCount] = new Cell(start, stop - start);
        FieldCount++;
    }

    private void Fault(RecordFaultKind kind, int at) => batch.Faults.Add(new RecordFault(kind, batch.Records, FieldCount, at, 0));
}

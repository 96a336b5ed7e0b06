using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace GovData.Validation;

/// <summary>
/// Reads one object into a row. Most lines name their members in the order of the line before: these are read byte
/// by byte against that order, and their ends are not looked for before. Every other line goes through the JSON reader of the platform, which also has the last word on what is JSON.
/// </summary>
internal sealed class JsonLine(TablePlan plan)
{
    private const int MostUnknown = 1_000;
    private readonly Dictionary<string, int> columnOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly bool[] seen = new bool[plan.Items.Length];
    private readonly List<(int Column, int Start, string Text)> unescaped = [];
    private byte[][] expected = [];
    private int[] expectedColumns = [];
    private bool hasNul;

    /// <summary>Whether an escape has made a NUL since this was last asked.</summary>
    public bool TakeHasNul()
    {
        var had = hasNul;
        hasNul = false;
        return had;
    }

    /// <summary>Reads the line that begins at <paramref name="at"/>; returns the position after it, or −1 when it isn't complete yet.</summary>
    [MethodImpl(Kernels.Hot)]
    public int Read(RecordBatch batch, int at, int to, bool final)
    {
        batch.Reserve();
        var next = ReadExpected(batch, at, to);
        if (next >= 0)
        {
            batch.RecordOf[batch.Rows++] = batch.Records++;
            return next;
        }
        var length = batch.Bytes.AsSpan(at, to - at).IndexOf((byte)'\n');
        if (length < 0 && !final) return -1;
        ReadLine(batch, at, length < 0 ? to : at + length);
        return length < 0 ? to : at + length + 1;
    }

    private void ReadLine(RecordBatch batch, int from, int to)
    {
        if (to > from && batch.Bytes[to - 1] == '\r') to--;
        if (IsBlank(batch.Bytes.AsSpan(from, to - from)))
        {
            batch.Faults.Add(new RecordFault(RecordFaultKind.Blank, batch.Records, -1, from, 0));
            return;
        }
        if (!ReadAny(batch, from, to))
        {
            batch.Faults.Add(new RecordFault(RecordFaultKind.NotJson, batch.Records++, -1, from, 0));
            return;
        }
        batch.RecordOf[batch.Rows++] = batch.Records++;
    }

    /// <summary>Whether a line without its end has nothing on it.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
            if (b is not ((byte)' ' or (byte)'\t')) return false;
        return true;
    }

    /// <summary>The position after the line, as long as it is what was expected and its end is there; otherwise −1.</summary>
    [MethodImpl(Kernels.Hot)]
    private int ReadExpected(RecordBatch batch, int at, int to)
    {
        ReadOnlySpan<byte> bytes = batch.Bytes.AsSpan(0, to);
        unescaped.Clear();
        if (expected.Length == 0 || bytes[at++] != '{') return -1;
        for (var i = 0; i < expected.Length; i++)
        {
            var name = expected[i];
            var column = expectedColumns[i];
            if (to - at <= name.Length || !Kernels.Begins(bytes.Slice(at), name)) return -1;
            at += name.Length;
            var start = at;
            int end;
            if (bytes[at] == '"')
            {
                start++;
                end = start + Kernels.PlainStringLength(bytes.Slice(start));
                if (end < to && bytes[end] == '\\') end = ReadEscaped(bytes, start, end, column);
                if (end >= to || bytes[end] != '"') return -1;
                at = end + 1;
            }
            else
            {
                at = end = start + PlainLength(bytes.Slice(start));
                if (end == start) return -1;
                if (bytes[start] == 'n') end = start;
            }
            if (column >= 0) batch.Columns[column][batch.Rows] = new Cell(start, end - start);
            if (at == to || bytes[at] != (i == expected.Length - 1 ? '}' : ',')) return -1;
            at++;
        }
        if (at < to && bytes[at] == '\r') at++;
        if (at == to || bytes[at] != '\n') return -1;
        foreach (var (column, start, text) in unescaped) batch.Columns[column][batch.Rows] = Write(text, batch, start);
        return at + 1;
    }

    /// <summary>Where a string with escapes ends; before its first escape, which is not what was expected, when it isn't well formed.</summary>
    private int ReadEscaped(ReadOnlySpan<byte> bytes, int start, int escape, int column)
    {
        var end = escape;
        while (end < bytes.Length && bytes[end] == '\\')
        {
            if (end + 2 > bytes.Length) return escape;
            end += 2;
            end += Kernels.PlainStringLength(bytes.Slice(end));
        }
        if (end >= bytes.Length) return escape;
        try
        {
            var json = new Utf8JsonReader(bytes.Slice(start - 1, end + 2 - start));
            if (!json.Read()) return escape;
            if (column >= 0) unescaped.Add((column, start, json.GetString()!));
            return end;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return escape;
        }
    }

    /// <summary>How long the number or literal is that begins here; 0 when it is neither.</summary>
    [MethodImpl(Kernels.Hot)]
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        if (text[0] >= 'f') return text.StartsWith("null"u8) || text.StartsWith("true"u8) ? 4 : text.StartsWith("false"u8) ? 5 : 0;
        var at = text[0] == '-' ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0')) return 0;
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var decimals = Digits(text, at + 1);
            if (decimals == 0) return 0;
            at += 1 + decimals;
        }
        return at < text.Length && text[at] is (byte)'e' or (byte)'E' ? 0 : at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var count = 0;
        while (at + count < text.Length && (uint)(text[at + count] - '0') <= 9) count++;
        return count;
    }

    private bool ReadAny(RecordBatch batch, int from, int to)
    {
        Array.Clear(seen, 0, seen.Length);
        foreach (var column in batch.Columns) column[batch.Rows] = new Cell(from, 0);
        var faults = batch.Faults.Count;
        var names = new List<(byte[] Name, int Column)>();
        try
        {
            var json = new Utf8JsonReader(batch.Bytes.AsSpan(from, to - from));
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString()!;
                var nameAt = from + (int)json.TokenStartIndex;
                var column = ColumnOf(name);
                names.Add((Expect(name, json.ValueIsEscaped), column));
                json.Read();
                if (column < 0)
                {
                    if (unknown.Count < MostUnknown && unknown.Add(name)) batch.Faults.Add(new RecordFault(RecordFaultKind.UnknownMember, batch.Records, -1, nameAt, 0, ValueMask.Shown(name)));
                    json.Skip();
                    continue;
                }
                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    batch.Faults.Add(new RecordFault(RecordFaultKind.NotAValue, batch.Records, column, nameAt, 0));
                    json.Skip();
                    seen[column] = true;
                    continue;
                }
                if (seen[column])
                {
                    batch.Faults.Add(new RecordFault(RecordFaultKind.DoubledMember, batch.Records, column, nameAt, 0));
                    continue;
                }
                seen[column] = true;
                batch.Columns[column][batch.Rows] = ValueOf(ref json, batch, from);
            }
            if (json.Read()) return false;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            batch.Faults.RemoveRange(faults, batch.Faults.Count - faults);
            return false;
        }
        Learn(names);
        return true;
    }

    /// <summary>Expects the next line to name its members like this one, if it names every item once.</summary>
    private void Learn(List<(byte[] Name, int Column)> names)
    {
        var isWhole = names.All(name => name.Name.Length > 0) && names.Count(name => name.Column >= 0) == plan.Items.Length && !seen.Contains(false);
        expected = isWhole ? [.. names.Select(name => name.Name)] : [];
        expectedColumns = [.. names.Select(name => name.Column)];
    }

    /// <summary>The value in the batch's bytes, without length for null; an escaped one is unescaped in its place, where it takes less room.</summary>
    private Cell ValueOf(ref Utf8JsonReader json, RecordBatch batch, int from)
    {
        var start = from + (int)json.TokenStartIndex + (json.TokenType == JsonTokenType.String ? 1 : 0);
        if (json.TokenType == JsonTokenType.Null) return new Cell(start, 0);
        if (!json.ValueIsEscaped) return new Cell(start, json.ValueSpan.Length);
        return Write(json.GetString()!, batch, start);
    }

    private Cell Write(string text, RecordBatch batch, int start)
    {
        hasNul |= text.AsSpan().IndexOf('\0') >= 0;
        return new Cell(start, Encoding.UTF8.GetBytes(text, 0, text.Length, batch.Bytes, start));
    }

    private int ColumnOf(string name)
    {
        if (columnOf.TryGetValue(name, out var column)) return column;
        column = plan.ColumnOf(name);
        if (columnOf.Count < MostUnknown) columnOf[name] = column;
        return column;
    }

    /// <summary>The bytes of a member's name as they are expected in the next line; empty when they can't be.</summary>
    private static byte[] Expect(string name, bool isEscaped) => isEscaped ? [] : Encoding.UTF8.GetBytes("\"" + name + "\":");
}

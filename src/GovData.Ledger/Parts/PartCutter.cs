using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// Cuts bytes into parts as they go by: each part as long as allowed and, where it can, ending with a whole record. The same bytes always give the same parts,
/// however they arrive. Where nobody takes the parts, no more is held than the record that has not ended.
/// </summary>
internal sealed class PartCutter(int partSize, Action<PartSpan, RawPart>? cut = null) : IDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly ContentDigester _digester = new(DigestAlgorithm.Sha256);
    private readonly List<PartSpan> _parts = [];
    private readonly PartBuffers _buffers = new();
    private byte[] _held = [];
    private int _from;
    private int _filled;
    private int _digested;
    private int _scanned;
    private int _recordEnd;
    private int _lineEnd;
    private bool _quoted;
    private long _start;

    public IReadOnlyList<PartSpan> Parts => _parts;

    /// <summary>How many bytes went by.</summary>
    public long Length => _start + _filled;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_filled == partSize) Add(_recordEnd > 0 ? _recordEnd : _lineEnd > 0 ? _lineEnd : _filled);
            var taken = Math.Min(Math.Min(bytes.Length, Chunk), partSize - _filled);
            Hold(bytes.Slice(0, taken));
            bytes = bytes.Slice(taken);
            Scan();
            DigestTo(_recordEnd); // no part ends before it
        }
    }

    /// <summary>No more bytes come: what is left is the last part.</summary>
    public void Finish()
    {
        if (_filled > 0 || _parts.Count == 0) Add(_filled);
    }

    public void Dispose() => _digester.Dispose();

    /// <summary>What is held of the part at hand, from a place in it to another.</summary>
    private Span<byte> Held(int from, int to) => _held.AsSpan(from - _from, to - from);

    private void Hold(ReadOnlySpan<byte> bytes)
    {
        var needed = _filled - _from + bytes.Length;
        if (_held.Length < needed) Array.Resize(ref _held, Math.Max(needed, Math.Min(partSize, 2 * _held.Length)));
        _filled += bytes.Length;
        bytes.CopyTo(Held(_filled - bytes.Length, _filled));
    }

    /// <summary>Finds the last record end and the last line end of the bytes not looked at yet.</summary>
    private void Scan()
    {
        while (_scanned < _filled)
        {
            var rest = Held(_scanned, _filled);
            var next = rest.IndexOfAny((byte)'\n', (byte)'"');
            if (next < 0) break;
            _scanned += next + 1;
            if (rest[next] == (byte)'"') _quoted = !_quoted;
            else _lineEnd = _scanned;
            if (!_quoted && rest[next] == (byte)'\n') _recordEnd = _scanned;
        }
        _scanned = _filled;
    }

    private void DigestTo(int end)
    {
        _digester.Append(Held(_digested, end));
        _digested = end;
        if (cut is null) Drop(end);
    }

    private void Drop(int end)
    {
        Held(end, _filled).CopyTo(_held);
        _from = end;
    }

    private void Add(int length)
    {
        DigestTo(length);
        _parts.Add(new PartSpan(_parts.Count + 1, _start, length, _digester.Finish()));
        cut?.Invoke(_parts[_parts.Count - 1], RawPart.Of(Held(0, length), _buffers));
        Drop(length);
        _start += length;
        _filled -= length;
        _from = _digested = 0;
        _scanned = Math.Max(0, _scanned - length);
        _recordEnd = Math.Max(0, _recordEnd - length);
        _lineEnd = Math.Max(0, _lineEnd - length);
    }
}

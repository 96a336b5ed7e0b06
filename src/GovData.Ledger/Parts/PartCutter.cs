using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// Cuts bytes into parts as they go by: each part as long as allowed and, where it can, ending with a whole record. The same bytes always give the same parts,
/// however they arrive.
/// </summary>
internal sealed class PartCutter(int partSize, Action<PartSpan, RawPart>? cut = null) : IDisposable
{
    private readonly ContentDigester _digester = new(DigestAlgorithm.Sha256);
    private readonly byte[] _buffer = new byte[partSize];
    private readonly List<PartSpan> _parts = [];
    private readonly PartBuffers _buffers = new();
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
            if (_filled == _buffer.Length) Cut();
            var taken = Math.Min(bytes.Length, _buffer.Length - _filled);
            bytes.Slice(0, taken).CopyTo(_buffer.AsSpan(_filled));
            _filled += taken;
            bytes = bytes.Slice(taken);
        }
        Scan();
        DigestTo(_recordEnd); // a part never ends before it
    }

    /// <summary>No more bytes come: what is left is the last part.</summary>
    public void Finish()
    {
        if (_filled > 0 || _parts.Count == 0) Add(_filled);
    }

    public void Dispose() => _digester.Dispose();

    private void Cut()
    {
        Scan();
        Add(_recordEnd > 0 ? _recordEnd : _lineEnd > 0 ? _lineEnd : _filled);
    }

    /// <summary>Finds the last record end and the last line end of the bytes not looked at yet.</summary>
    private void Scan()
    {
        while (_scanned < _filled)
        {
            var next = _buffer.AsSpan(_scanned, _filled - _scanned).IndexOfAny((byte)'\n', (byte)'"');
            if (next < 0) break;
            var at = _scanned + next;
            _scanned = at + 1;
            if (_buffer[at] == (byte)'"') _quoted = !_quoted;
            else _lineEnd = _scanned;
            if (!_quoted && _buffer[at] == (byte)'\n') _recordEnd = _scanned;
        }
        _scanned = _filled;
    }

    private void DigestTo(int end)
    {
        if (end <= _digested) return;
        _digester.Append(_buffer.AsSpan(_digested, end - _digested));
        _digested = end;
    }

    private ContentDigest DigestOf(int length)
    {
        DigestTo(length);
        _digested = 0;
        return _digester.Finish();
    }

    private void Add(int length)
    {
        _parts.Add(new PartSpan(_parts.Count + 1, _start, length, DigestOf(length)));
        if (cut is not null) cut(_parts[_parts.Count - 1], RawPart.Of(_buffer.AsSpan(0, length), _buffers));
        _buffer.AsSpan(length, _filled - length).CopyTo(_buffer);
        _start += length;
        _filled -= length;
        _scanned = Math.Max(0, _scanned - length);
        _recordEnd = Math.Max(0, _recordEnd - length);
        _lineEnd = Math.Max(0, _lineEnd - length);
    }
}

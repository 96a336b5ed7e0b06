using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>The exact bytes of each line of a stream; of a line above the limit only as much as shows it.</summary>
internal sealed class LineReader(Stream stream)
{
    public const int Limit = 16 * 1024 * 1024;

    private readonly byte[] _buffer = new byte[81920];
    private int _start;
    private int _end;

    /// <summary>Whether the last line given ended with a line feed.</summary>
    public bool IsWhole { get; private set; }

    public async Task<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        IsWhole = false;
        while (!IsWhole && (_start < _end || await FillAsync(cancellationToken).ConfigureAwait(false)))
        {
            var feed = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            IsWhole = feed >= 0;
            var stop = IsWhole ? feed : _end;
            if (line.Length <= Limit) line.Write(_buffer, _start, stop - _start);
            _start = IsWhole ? feed + 1 : stop;
        }
        return IsWhole || line.Length > 0 ? line.ToArray() : null;
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await stream.ReadAsync(_buffer, 0, _buffer.Length, cancellationToken).ConfigureAwait(false);
        return _end > 0;
    }
}

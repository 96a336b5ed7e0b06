using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

/// <summary>An output that has no room, as <c>/dev/full</c>: at once, or when it is handed on.</summary>
internal sealed class FullWriter(bool isBuffered = false) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (!isBuffered) throw NoRoom();
    }

    public override Task WriteAsync(string? value) => isBuffered ? Task.CompletedTask : Task.FromException(NoRoom());

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) => WriteAsync("");

    public override void Flush() => throw NoRoom();

    public override Task FlushAsync() => Task.FromException(NoRoom());

    public override Task FlushAsync(CancellationToken cancellationToken) => FlushAsync();

    private static IOException NoRoom() => new("No space left on device");
}

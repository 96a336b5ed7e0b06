using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>A file named in the command. A pipe that nobody writes to is waited for in opening and in reading, and both can be given up.</summary>
internal static class InputFile
{
    /// <summary>Does what reads files without being asked to give up: it is left to itself then.</summary>
    public static Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken) => Task.Run(read, CancellationToken.None).WaitAsync(cancellationToken);

    public static async Task<Stream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = await ReadAsync(() => File.OpenRead(path), cancellationToken).ConfigureAwait(false);
        return file.CanSeek ? file : new InterruptibleInput(file);
    }
}

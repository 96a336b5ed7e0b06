using System;
using System.IO;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>A file that is there whole or not at all: it is written beside its place, and takes the place when it is complete.</summary>
internal static class WholeFile
{
    /// <param name="path">Its place.</param>
    /// <param name="overwrite">Whether one that is there may be replaced.</param>
    /// <param name="write">Writes it; the stream is closed afterwards.</param>
    /// <param name="isPrivate">Whether only its owner may read it, where the system knows that.</param>
    /// <exception cref="IOException">It can't be written, or its place is taken.</exception>
    public static async Task WriteAsync(string path, bool overwrite, Func<Stream, Task> write, bool isPrivate = false)
    {
        var unfinished = path + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new FileStream(unfinished, options)) await write(file).ConfigureAwait(false);
            File.Move(unfinished, path, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}

using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>A file named in the command. A pipe that nobody writes to is waited for in opening and in reading, and both can be given up.</summary>
internal static class InputFile
{
    public static async Task<Stream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = await Task.Run(() => File.OpenRead(path), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        return file.CanSeek ? file : new InterruptibleInput(file);
    }
}

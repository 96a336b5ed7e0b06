using System;
using System.IO;

namespace GovData.Validation;

/// <summary>A file that is there whole or not at all: it is written under another name beside its place, and takes the place when it is complete.</summary>
internal sealed class ReplacedFile : IDisposable
{
    private const int Buffer = 64 * 1024;
    private readonly string path;
    private readonly string unfinished;
    private readonly FileStream stream;
    private bool completed;

    /// <param name="path">Its place.</param>
    /// <param name="isPrivate">Whether only its owner may read it, where the system knows that.</param>
    public ReplacedFile(string path, bool isPrivate = false)
    {
        this.path = Path.GetFullPath(path);
        unfinished = Path.Combine(Path.GetDirectoryName(this.path) ?? "", $".{Guid.NewGuid():n}.tmp");
#if NET
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = Buffer, Options = FileOptions.Asynchronous };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        stream = new FileStream(unfinished, options);
#else
        _ = isPrivate;
        stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.Asynchronous);
#endif
    }

    /// <summary>Takes what the file is to hold.</summary>
    public Stream Stream => stream;

    /// <summary>Puts the file in its place; one that was there is gone.</summary>
    public void Complete()
    {
        stream.Dispose();
#if NET
        File.Move(unfinished, path, overwrite: true);
#else
        if (File.Exists(path)) File.Replace(unfinished, path, destinationBackupFileName: null);
        else File.Move(unfinished, path);
#endif
        completed = true;
    }

    /// <summary>Without <see cref="Complete"/> nothing has changed.</summary>
    public void Dispose()
    {
        if (completed) return;
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk refuses what was still to be written of it; what had room goes.
        }
        File.Delete(unfinished);
    }
}

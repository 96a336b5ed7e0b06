using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Directories and files for their owner only, where the platform can; elsewhere they inherit the rights of the directory above.</summary>
internal static class PrivateFiles
{
    /// <summary>What the name of a file ends with that is still being written.</summary>
    public const string Unfinished = ".tmp";

    public static void CreateDirectory(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }
#endif
        Directory.CreateDirectory(path);
    }

    /// <summary>Puts a file in its place, whole and on the disk, or leaves there what was there.</summary>
    public static async Task ReplaceAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        using (var file = Create(path + Unfinished))
        {
            await file.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
        Finish(path);
    }

    /// <summary>The same for a file that is not in memory as a whole.</summary>
    public static void Replace(string path, Action<FileStream> write)
    {
        using (var file = Create(path + Unfinished))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }
        Finish(path);
    }

    private static void Finish(string path)
    {
        var unfinished = path + Unfinished;
        Rename(unfinished, path);
    }

    /// <summary>Gives a file its name, also where another has it; the name is on the disk then, too.</summary>
    public static void Rename(string file, string path)
    {
#if NET
        File.Move(file, path, overwrite: true);
#else
        if (File.Exists(path)) File.Replace(file, path, destinationBackupFileName: null);
        else File.Move(file, path);
#endif
        DirectoryEntries.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>A new file; one that was there is emptied.</summary>
    public static FileStream Create(string file)
    {
#if NET
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, options);
#else
        return new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
#endif
    }
}

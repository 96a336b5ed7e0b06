using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace GovData.Ledger;

/// <summary>
/// Brings the names in a directory to the disk. A file that is flushed may still be without its name, or have its old one, after a power loss. On Linux the directory is flushed as a file is;
/// elsewhere the file system's journal keeps names in order, and nothing is done.
/// </summary>
internal static class DirectoryEntries
{
    private const int ReadOnly = 0;
    private const int IoError = 5;         // EIO
    private const int NoSpace = 28;        // ENOSPC
    private const int QuotaOnLinux = 122;  // EDQUOT

    /// <returns>Whether the names are on the disk: false where the platform or the file system can't say.</returns>
    /// <exception cref="IOException">The disk has failed or is full: the names may not be there.</exception>
    public static bool Flush(string directory)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return false;
        var handle = Open(Encoding.UTF8.GetBytes(directory + "\0"), ReadOnly);
        if (handle < 0) return false;
        try
        {
            if (Sync(handle) == 0) return true;
            var error = Marshal.GetLastWin32Error();
            return error is IoError or NoSpace or QuotaOnLinux ? throw new IOException($"The directory {directory} could not be flushed to the disk (errno {error}).", error) : false;
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}

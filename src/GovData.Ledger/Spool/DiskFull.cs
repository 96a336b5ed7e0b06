using System.IO;

namespace GovData.Ledger;

/// <summary>Tells a full disk, or a used up quota, from other failures to write.</summary>
internal static class DiskFull
{
    private const int NoSpace = 28;                              // ENOSPC
    private const int QuotaOnLinux = 122;                        // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool Says(IOException failure) => failure.HResult is NoSpace or QuotaOnLinux or WindowsDiskFull or WindowsHandleDiskFull;
}

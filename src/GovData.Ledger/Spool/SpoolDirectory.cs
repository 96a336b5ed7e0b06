using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// Sealed parts between intent and effect, one file each, in a directory that belongs to one ledger. Written and flushed to the disk before the ledger says so,
/// removed when the center has them; what nobody refers to is swept.
/// </summary>
internal class SpoolDirectory(string path, TimeProvider? time = null)
{
    private const string Extension = ".part";
    private const string KeptExtension = ".kept";

    /// <summary>Longer than a part lies here before the ledger refers to it.</summary>
    private static readonly TimeSpan s_intending = TimeSpan.FromHours(1);

    /// <summary>The same for the parts of a source that is being recorded: none is referred to before all are there.</summary>
    private static readonly TimeSpan s_recording = TimeSpan.FromDays(1);

    /// <summary>Writes a part and flushes it and its name to the disk.</summary>
    /// <exception cref="LedgerUnavailableException">The disk is full; nothing of the part is left.</exception>
    public virtual async Task WriteAsync(string name, ArraySegment<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            PrivateFiles.CreateDirectory(path);
            using var file = PrivateFiles.Create(Full(name));
            await file.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
            DirectoryEntries.Flush(path);
        }
        catch (IOException full) when (DiskFull.Says(full))
        {
            Remove(Full(name));
            throw new LedgerUnavailableException(LedgerFault.Full, path, full);
        }
    }

    /// <summary>The bytes of a part; null when the file is gone.</summary>
    public virtual async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!File.Exists(Full(name))) return null;
        using var file = new FileStream(Full(name), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, 64 * 1024, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <summary>Removes a part; one that is held open by something else is left to the next sweep.</summary>
    public virtual void Delete(string name) => Remove(Full(name));

    /// <summary>Removes what no step refers to, once it is so old that no other process can be about to record it.</summary>
    public virtual void Sweep(ISet<string> needed)
    {
        if (!Directory.Exists(path)) return;
        Sweep(needed, "*" + Extension, s_intending);
        Sweep(needed, "*" + KeptExtension, s_recording);
    }

    /// <summary>The directory and what it may hold of one submission, to be said where that is not enough.</summary>
    public string Limited(long limit) => FormattableString.Invariant($"{path} (SpoolLimit {limit})");

    /// <summary>A name that says nothing: the ledger knows what the file is.</summary>
    public static string NewName() => Guid.NewGuid().ToString("N") + Extension;

    /// <summary>The same for a part whose rows can't be read again.</summary>
    public static string NewKeptName() => Guid.NewGuid().ToString("N") + KeptExtension;

    /// <summary>Whether what is in the spool under this name is all that there is of its rows.</summary>
    public static bool IsKept(string? name) => name?.EndsWith(KeptExtension, StringComparison.Ordinal) == true;

    private void Sweep(ISet<string> needed, string pattern, TimeSpan age)
    {
        var written = (time ?? TimeProvider.System).GetUtcNow().UtcDateTime - age;
        foreach (var file in Directory.GetFiles(path, pattern))
            if (!needed.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < written) Remove(file);
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string Full(string name) => Path.Combine(path, Path.GetFileName(name));
}

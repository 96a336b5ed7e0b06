using System.IO;

namespace GovData.Ledger;

/// <summary>The directory of archive segments: a file has its name when it is whole and on the disk, not before.</summary>
internal class SegmentFiles(string directory)
{
    private const string Unfinished = ".segment" + PrivateFiles.Unfinished;

    /// <summary>A new file that is not whole yet; what an earlier run left of one is emptied.</summary>
    public virtual FileStream Create(string department)
    {
        PrivateFiles.CreateDirectory(directory);
        return PrivateFiles.Create(Path.Combine(directory, department + Unfinished));
    }

    /// <summary>Everything written is on the disk.</summary>
    public virtual void Flush(FileStream file) => file.Flush(flushToDisk: true);

    /// <summary>The file that was created gets its name.</summary>
    public virtual void Keep(string department, string name) => PrivateFiles.Rename(Path.Combine(directory, department + Unfinished), Path.Combine(directory, name));
}

using System.IO;

namespace GovData.Ledger.Tests;

/// <summary>The directory of archive segments of a process that dies while it writes one.</summary>
internal sealed class MortalSegments(string directory, Mortality mortality) : SegmentFiles(directory)
{
    public override FileStream Create(string department)
    {
        mortality.Before("segment create");
        var file = base.Create(department);
        try
        {
            mortality.After();
        }
        catch (ProcessDiedException)
        {
            file.Dispose();
            throw;
        }
        return file;
    }

    public override void Flush(FileStream file)
    {
        mortality.Before("segment flush");
        base.Flush(file);
        mortality.After();
    }

    public override void Keep(string department, string name)
    {
        mortality.Before("segment rename");
        base.Keep(department, name);
        mortality.After();
    }
}

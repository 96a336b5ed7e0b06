namespace GovData.Ledger.Tests;

/// <summary>The package of a process that dies while it writes it.</summary>
internal sealed class MortalFiles(Mortality mortality) : ConsignmentFiles
{
    public override async Task<ConsignmentEntry> WriteAsync(string place, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        mortality.Before("package write " + name);
        var entry = await base.WriteAsync(place, name, bytes, cancellationToken);
        mortality.After();
        return entry;
    }
}

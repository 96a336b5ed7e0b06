namespace GovData.Ledger.Tests;

/// <summary>The spool of a process that dies; it is begun again days later.</summary>
internal sealed class MortalSpool(string path, Mortality mortality) : SpoolDirectory(path, new DaysLater())
{
    public override async Task WriteAsync(string name, ArraySegment<byte> bytes, CancellationToken cancellationToken)
    {
        mortality.Before("spool write");
        await base.WriteAsync(name, bytes, cancellationToken);
        mortality.After();
    }

    public override Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        mortality.Live();
        return base.ReadAsync(name, cancellationToken);
    }

    public override void Delete(string name)
    {
        mortality.Before("spool delete");
        base.Delete(name);
        mortality.After();
    }

    public override void Sweep(ISet<string> needed)
    {
        mortality.Before("spool sweep");
        base.Sweep(needed);
        mortality.After();
    }

    private sealed class DaysLater : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromDays(2);
    }
}

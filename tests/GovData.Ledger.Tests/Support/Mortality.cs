namespace GovData.Ledger.Tests;

/// <summary>A process that dies at its n-th operation, before or after the effect; from then on nothing it does has any.</summary>
internal sealed class Mortality(int dieAt = int.MaxValue, bool after = false)
{
    private readonly List<string> _operations = [];
    private bool _dead;

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<string> Operations => _operations;

    public bool Died => _dead;

    public void Live()
    {
        if (_dead) throw new ProcessDiedException();
    }

    public void Before(string operation)
    {
        Live();
        _operations.Add(operation);
        if (_operations.Count == dieAt && !after) Die();
    }

    public void After()
    {
        Live();
        if (_operations.Count == dieAt && after) Die();
    }

    private void Die()
    {
        _dead = true;
        throw new ProcessDiedException();
    }
}

/// <summary>Nothing catches this.</summary>
internal sealed class ProcessDiedException : Exception;

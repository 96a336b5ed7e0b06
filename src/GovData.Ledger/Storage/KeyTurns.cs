using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>One at a time for each key, within this process.</summary>
internal sealed class KeyTurns
{
    private readonly Dictionary<string, KeyTurn> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the key's turn; disposing what is returned gives it on.</summary>
    public async Task<IDisposable> TakeAsync(string key, CancellationToken cancellationToken)
    {
        KeyTurn? turn;
        lock (_turns)
        {
            if (!_turns.TryGetValue(key, out turn)) _turns.Add(key, turn = new KeyTurn(this, key));
            turn.Waiting++;
        }
        try
        {
            await turn.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            Leave(turn);
            throw;
        }
    }

    private void Leave(KeyTurn turn)
    {
        lock (_turns)
        {
            if (--turn.Waiting > 0) return;
            _turns.Remove(turn.Key);
            turn.Gate.Dispose();
        }
    }

    private sealed class KeyTurn(KeyTurns turns, string key) : IDisposable
    {
        public string Key { get; } = key;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Waiting { get; set; }

        public void Dispose()
        {
            Gate.Release();
            turns.Leave(this);
        }
    }
}

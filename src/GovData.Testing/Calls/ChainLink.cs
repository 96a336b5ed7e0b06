using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>One link of the chain at the center: what it holds and the operations it answers.</summary>
internal abstract class ChainLink
{
    /// <summary>The link's name in the snapshot.</summary>
    public abstract string Name { get; }

    public abstract void Map(HandlerTable handlers);

    /// <summary>Puts into effect what time has brought since.</summary>
    public virtual void Settle(DateTimeOffset now)
    {
    }

    /// <summary>What the center holds of this link.</summary>
    public abstract JsonNode Snapshot();

    public abstract void Reset();
}

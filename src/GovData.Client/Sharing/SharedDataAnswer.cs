using System.Collections.Generic;

namespace GovData.Client;

/// <summary>What <c>querySharedData</c> answers.</summary>
internal sealed class SharedDataAnswer
{
    public IList<SharedRow> Rows { get; set => field = value ?? []; } = [];

    public string? Next { get; set; }

    public int RemainingQueries { get; set; }

    public Provenance? Provenance { get; set; }

    public SharedDataPage ToPage() => new() { Items = Rows, Next = Next, RemainingQueries = RemainingQueries, Provenance = Provenance };
}

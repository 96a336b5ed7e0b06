using System.Collections.Generic;

namespace GovData.Client;

/// <summary>What <c>querySharedData</c> sends.</summary>
internal sealed class SharedDataQueryBody
{
    public CallContext? Context { get; set; }

    public IList<string> Items { get; set; } = [];

    public IList<FilterTerm> Filter { get; set; } = [];

    public string? Cursor { get; set; }

    public int? Limit { get; set; }
}

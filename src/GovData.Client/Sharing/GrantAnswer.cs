using GovData.Security;

namespace GovData.Client;

/// <summary>The parts of a grant's answer that count: the signed document, and what changes after it was signed.</summary>
internal sealed class GrantAnswer
{
    public int UsedQueries { get; set; }

    public GrantState? State { get; set; }

    public SignedDocument? Document { get; set; }
}

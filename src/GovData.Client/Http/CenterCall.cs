using GovData.Security;

namespace GovData.Client;

/// <summary>One call on its way through the runner. Subclasses take the answer.</summary>
internal abstract class CenterCall(CenterOperation operation) : CallRequest(operation)
{
    /// <summary>The body's digest, where it is known: it goes with it even when the hop is not signed, and is not made again.</summary>
    public ContentDigest? BodyDigest { get; init; }

    /// <summary>Headers of this operation beside those every call carries.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Whether a refused sign-in was renewed already; once is enough.</summary>
    public bool Renewed { get; set; }

    /// <summary>Takes a successful answer; false when it is not one of this contract, with what is odd in it where that can be said.</summary>
    public abstract bool Take(WireAnswer answer, out string? fault);
}

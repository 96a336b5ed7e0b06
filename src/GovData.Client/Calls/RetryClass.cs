namespace GovData.Client;

/// <summary>What may be done with an operation whose answer was lost: stated by the contract as <c>x-retry</c>, never guessed from the verb.</summary>
public enum RetryClass
{
    /// <summary>Reads only: may be repeated freely.</summary>
    Safe,

    /// <summary>Writes under a key: the same key and content give the first answer, so it may be repeated.</summary>
    Keyed,

    /// <summary>Has an effect each time it arrives: is never repeated by the SDK.</summary>
    Never,
}

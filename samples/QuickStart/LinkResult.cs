using System.Collections.Generic;

namespace QuickStart;

/// <summary>What one link of the chain came to.</summary>
/// <param name="Link">The link's name in the contract, such as <c>catalog</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Done">What was done.</param>
/// <param name="Holds">Whether everything the link promises was seen to be true.</param>
/// <param name="Operations">The contract's operations that were called, in order, each once.</param>
/// <param name="Evidence">The evidence entries written, <c>stream#number</c>.</param>
internal sealed record LinkResult(
    string Link, string Title, string Done, bool Holds, IReadOnlyList<string> Operations, IReadOnlyList<string> Evidence);

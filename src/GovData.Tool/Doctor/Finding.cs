namespace GovData.Tool;

/// <summary>What one probe found, and what to do about it.</summary>
/// <param name="Code">Stable, such as <c>clock.off</c>.</param>
/// <param name="State">How bad it is.</param>
/// <param name="Said">What was found, in the reader's language.</param>
/// <param name="Do">What to do; null where nothing is to be done.</param>
internal sealed record Finding(string Code, FindingState State, string Said, string? Do = null);

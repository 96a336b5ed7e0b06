namespace GovData.MockServer;

/// <summary>What the page says first: that an act is done, or why it is not.</summary>
internal sealed record Notice(string Text, bool IsGood);

namespace GovData.MockServer;

/// <summary>The command was written wrongly.</summary>
internal sealed class UsageException(string chinese, string english) : Exception(english)
{
    public string Chinese { get; } = chinese;
}

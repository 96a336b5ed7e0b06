namespace GovData.MockServer;

/// <summary>The mock center could not be started, with what to do about it.</summary>
internal sealed class StartException(string chinese, string english, Exception cause) : Exception(english, cause)
{
    public string Chinese { get; } = chinese;
}

namespace GovData.MockServer.Tests;

/// <summary>How long a test waits for an event before it fails; nothing ever waits this long when all is well.</summary>
internal static class Deadline
{
    public static TimeSpan Span => TimeSpan.FromMinutes(3);
}

namespace GovData.MockServer;

/// <summary>How a <see cref="MockServer"/> is started.</summary>
internal sealed class MockServerOptions
{
    /// <summary>The port of the center's address; 0, the default, takes a free one.</summary>
    public int Port { get; set; }
}

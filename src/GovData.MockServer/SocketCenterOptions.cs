namespace GovData.MockServer;

/// <summary>How a <see cref="SocketCenter"/> is started.</summary>
internal sealed class SocketCenterOptions
{
    /// <summary>The port of the center's address; 0, the default, takes a free one.</summary>
    public int Port { get; set; }
}

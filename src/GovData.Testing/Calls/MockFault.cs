namespace GovData.Testing;

/// <summary>What happens to the connection on which an answer travels.</summary>
public enum MockFault
{
    /// <summary>Nothing: the answer arrives.</summary>
    None,

    /// <summary>The connection breaks before any byte of the answer; whether the center acted is not for the caller to see.</summary>
    Drop,

    /// <summary>The status and headers arrive and half of the body; then the connection breaks.</summary>
    Truncate,
}

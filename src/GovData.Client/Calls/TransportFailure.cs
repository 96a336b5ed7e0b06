namespace GovData.Client;

/// <summary>Why there is no answer that can be used.</summary>
public enum TransportFailure
{
    /// <summary>The address cannot be reached: name, route, port or TLS.</summary>
    Unreachable,

    /// <summary>The connection broke before the whole answer was there; the center may have acted.</summary>
    ConnectionLost,

    /// <summary>Something answers at this address, but it does not speak this contract (a proxy's page, another service).</summary>
    NotThisContract,

    /// <summary>The answer is longer than <see cref="CenterClientOptions.MaxAnswerBytes"/>.</summary>
    AnswerTooLarge,

    /// <summary>The bytes that arrived are not those the answer's digest names.</summary>
    DigestMismatch,

    /// <summary>A document of the center carries no signature that a trusted key verifies.</summary>
    SignatureInvalid,

    /// <summary>The answer redirects elsewhere; credentials are not carried to another address.</summary>
    Redirected,

    /// <summary>A list repeats its cursor and would never end.</summary>
    LoopingCursor,
}

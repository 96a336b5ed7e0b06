namespace GovData.Standards;

/// <summary>读取方式. How strictly an identifier is read. Only electronic certificate identifiers are read differently: their check character is a hint, and variants of
/// their form are in use. Every other identifier is the same in each.</summary>
public enum IdentifierReading
{
    /// <summary>标准. The form as the standard has it; the check character of a certificate is no reason for refusal. The validators read so.</summary>
    Standard,

    /// <summary>严格. As <see cref="Standard"/>, and a check character that is neither the standard's nor a known variant's is a reason for refusal.</summary>
    Strict,

    /// <summary>宽松. Also lower case, <c>_</c> in the serial and other lengths of issuer and serial; the check character is no reason for refusal.</summary>
    Lenient,
}

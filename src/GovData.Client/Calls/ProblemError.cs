namespace GovData.Client;

/// <summary>One place in a request that was refused.</summary>
public class ProblemError
{
    /// <summary>JSON pointer (RFC 6901) into the request, such as <c>/entry/items/0/name</c>.</summary>
    public string Pointer { get; set; } = "";

    /// <summary>The rule that was broken.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What is wrong there.</summary>
    public string Message { get; set; } = "";

    /// <summary>Pointer and rule.</summary>
    public override string ToString() => $"{Pointer}: {Rule}";
}

namespace GovData.Testing;

/// <summary>共享 · submitted → in review → granted / refused / returned; a grant is active → suspended / revoked, and expired after its last day.</summary>
internal static class SharingStates
{
    public static readonly Transitions Application = new("application",
        ("SUBMITTED", "open", "IN_REVIEW"),
        ("IN_REVIEW", "open", "IN_REVIEW"),
        ("SUBMITTED", "GRANTED", "GRANTED"),
        ("IN_REVIEW", "GRANTED", "GRANTED"),
        ("SUBMITTED", "NARROWED", "GRANTED"),
        ("IN_REVIEW", "NARROWED", "GRANTED"),
        ("SUBMITTED", "REFUSED", "REFUSED"),
        ("IN_REVIEW", "REFUSED", "REFUSED"),
        ("SUBMITTED", "RETURNED", "RETURNED"),
        ("IN_REVIEW", "RETURNED", "RETURNED"));

    public static readonly Transitions Grant = new("grant",
        ("ACTIVE", "suspend", "SUSPENDED"),
        ("SUSPENDED", "resume", "ACTIVE"),
        ("ACTIVE", "revoke", "REVOKED"),
        ("SUSPENDED", "revoke", "REVOKED"));
}

using GovData.Standards;

namespace GovData.Security;

/// <summary>What may stand in evidence for a subject: a key, a code, a number, a salted digest, and nothing that names a person.</summary>
internal static class EvidenceReference
{
    /// <summary>Why an entry may not be written; the texts repeat nothing of it.</summary>
    public static Refusal? WhyNot(EvidenceEntry entry) =>
        WhyNot(entry.Reference) ?? (CitizenId.StandsIn(entry.Stream) ? EvidenceRefusals.NamesAPerson : null);

    /// <summary>Why this is no reference.</summary>
    public static Refusal? WhyNot(string? reference)
    {
        foreach (var c in reference ?? "")
            if (c is <= ' ' or > '~') return EvidenceRefusals.NoReference;
        return CitizenId.StandsIn(reference) ? EvidenceRefusals.NamesAPerson : null;
    }
}

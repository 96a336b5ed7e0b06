using GovData.Standards;

namespace GovData.Security;

/// <summary>What may stand in evidence for a subject: a key, a code, a number, a salted digest, and nothing that names a person.</summary>
internal static class EvidenceReference
{
    private const int CitizenIdLength = 18;

    /// <summary>Why an entry may not be written; the texts repeat nothing of it.</summary>
    public static Refusal? WhyNot(EvidenceEntry entry) =>
        WhyNot(entry.Reference) ?? (HoldsCitizenId(entry.Stream ?? "") ? EvidenceRefusals.NamesAPerson : null);

    /// <summary>Why this is no reference.</summary>
    public static Refusal? WhyNot(string? reference)
    {
        foreach (var c in reference ?? "")
            if (c is <= ' ' or > '~') return EvidenceRefusals.NoReference;
        return HoldsCitizenId(reference ?? "") ? EvidenceRefusals.NamesAPerson : null;
    }

    private static bool HoldsCitizenId(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]) && text[end] <= '~';) end++;
            if (end - start == CitizenIdLength && CitizenId.Check(text.Substring(start, CitizenIdLength).ToUpperInvariant()) is null) return true;
        }
        return false;
    }
}

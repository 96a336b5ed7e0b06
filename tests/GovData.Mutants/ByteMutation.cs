namespace GovData.Mutants;

/// <summary>A byte of the container flipped in one bit or more, or taken out.</summary>
internal static class ByteMutation
{
    public static Mutant Of(byte[] file, Chance chance)
    {
        var at = chance.Below(file.Length);
        if (chance.Below(2) == 0) return new("byte deleted", $"byte {at}", [.. file[..at], .. file[(at + 1)..]]);
        byte[] flipped = [.. file];
        flipped[at] ^= (byte)(chance.Below(3) == 0 ? 1 + chance.Below(255) : 1 << chance.Below(8));
        return new("byte flipped", $"byte {at}", flipped);
    }
}

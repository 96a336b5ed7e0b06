using GovData.Standards;

namespace GovData.Tool;

/// <summary>What is to be said of a value: why it is not valid, or what to bear in mind although it is; nothing when all is well.</summary>
internal readonly record struct IdVerdict(bool IsValid, Refusal? Note)
{
    public static IdVerdict Valid { get; } = new(true, null);

    public static IdVerdict Invalid(Refusal reason) => new(false, reason);

    public static IdVerdict ValidBut(Refusal? note) => new(true, note);
}

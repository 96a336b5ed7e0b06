namespace GovData.Validation;

/// <summary>What became of a key that was to be added.</summary>
internal enum KeyOutcome : byte
{
    Added,
    Seen,
    NoRoom,
}

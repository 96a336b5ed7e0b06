namespace GovData.Validation;

/// <summary>A row that repeats the key of an earlier one.</summary>
/// <param name="Row">The record, from 1.</param>
/// <param name="Offset">Where its key begins in the input; −1 where that says nothing.</param>
/// <param name="IsMarked">Whether the row had a finding already.</param>
internal readonly record struct SpilledKey(long Row, long Offset, bool IsMarked);

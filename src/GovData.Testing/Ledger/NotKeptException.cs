namespace GovData.Testing;

/// <summary>A check saw something else than the ledger relies on.</summary>
internal sealed class NotKeptException(string seen) : Exception(seen)
{
    public static void Unless(bool kept, string seen)
    {
        if (!kept) throw new NotKeptException(seen);
    }

    public static void Unless<T>(T expected, T seen) => Unless(Equals(expected, seen), FormattableString.Invariant($"expected {expected}, saw {seen}"));
}

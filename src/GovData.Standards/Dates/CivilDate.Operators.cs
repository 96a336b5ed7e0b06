namespace GovData.Standards;

public readonly partial struct CivilDate
{
    /// <summary>Whether both are the same day.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator ==(CivilDate left, CivilDate right) => left.days == right.days;

    /// <summary>Whether they are different days.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator !=(CivilDate left, CivilDate right) => left.days != right.days;

    /// <summary>Whether <paramref name="left"/> is before <paramref name="right"/>.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator <(CivilDate left, CivilDate right) => left.days < right.days;

    /// <summary>Whether <paramref name="left"/> is after <paramref name="right"/>.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator >(CivilDate left, CivilDate right) => left.days > right.days;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or before it.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator <=(CivilDate left, CivilDate right) => left.days <= right.days;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or after it.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator >=(CivilDate left, CivilDate right) => left.days >= right.days;
}

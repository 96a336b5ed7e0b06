namespace GovData.Standards.Tests;

/// <summary>Texts near a good one: changed, cut, lengthened, swapped. Seeded, so that a failure repeats.</summary>
internal static class Nearby
{
    private const string Odd = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz.-/_ \t\0é中１Ａ🀄٣";

    public static IEnumerable<string> Of(int seed, int count, params string[] good)
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            var text = new StringBuilder(good[random.Next(good.Length)]);
            for (var changes = random.Next(4); changes > 0; changes--) Change(text, random);
            yield return text.ToString();
        }
    }

    /// <summary>Every text with one character replaced by another of the alphabet.</summary>
    public static IEnumerable<string> OneCharacterOff(string good, string alphabet) =>
        from i in Enumerable.Range(0, good.Length)
        from c in alphabet
        where c != good[i]
        select good[..i] + c + good[(i + 1)..];

    /// <summary>Every text with two different neighbours swapped.</summary>
    public static IEnumerable<string> NeighboursSwapped(string good) =>
        from i in Enumerable.Range(0, good.Length - 1)
        where good[i] != good[i + 1]
        select good[..i] + good[i + 1] + good[i] + good[(i + 2)..];

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var odd = random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : (char)('0' + random.Next(10));
        switch (random.Next(4))
        {
            case 0 when at < text.Length: text.Remove(at, 1); break;
            case 1: text.Insert(at, odd); break;
            case 2: text.Length = at; break;
            default: if (at < text.Length) text[at] = odd; break;
        }
    }
}

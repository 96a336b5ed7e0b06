namespace GovData.Testing;

/// <summary>Text and numbers come back as they were sent.</summary>
internal static class TextChecks
{
    private const int Long = 1_000_000;

    public static IReadOnlyList<(string Name, Func<DialectBench, Task> Check)> All { get; } =
    [
        ("Chinese, rare characters and quotes come back as sent", bench => SameAsync(bench, "重庆市𠮷㐀é'\"\\;--%_{}\t\r\n")),
        ("a long text comes back whole", bench => SameAsync(bench, new string('局', Long))),
        ("no text and empty text are told apart", EmptyAsync),
        ("a large number comes back as sent", LargeAsync),
    ];

    private static async Task SameAsync(DialectBench bench, string text)
    {
        await bench.WriteAsync("INSERT INTO $evidence (unit, stream, seq, previous_digest, reference, line) VALUES ('', 's', 1, '', '', @line)", ("line", text)).ConfigureAwait(false);
        var seen = await bench.ReadAsync("SELECT line FROM $evidence WHERE stream = 's'").ConfigureAwait(false) as string;
        NotKeptException.Unless(seen == text, seen is null ? "nothing came back" : FormattableString.Invariant($"{text.Length} characters were sent, {seen.Length} came back, and differ"));
    }

    private static async Task EmptyAsync(DialectBench bench)
    {
        await bench.AddAsync(2).ConfigureAwait(false);
        await bench.WriteAsync("UPDATE $task SET spool = @spool WHERE number = 1", ("spool", "")).ConfigureAwait(false);
        await bench.WriteAsync("UPDATE $task SET spool = @spool WHERE number = 2", ("spool", null)).ConfigureAwait(false);
        NotKeptException.Unless("", await bench.ReadAsync("SELECT spool FROM $task WHERE number = 1").ConfigureAwait(false) as string);
        NotKeptException.Unless(null, await bench.ReadAsync("SELECT spool FROM $task WHERE number = 2").ConfigureAwait(false));
    }

    private static async Task LargeAsync(DialectBench bench)
    {
        await bench.AddAsync(1).ConfigureAwait(false);
        await bench.WriteAsync("UPDATE $task SET range_start = @start", ("start", 5_000_000_000_001L)).ConfigureAwait(false);
        NotKeptException.Unless(5_000_000_000_001L, Convert.ToInt64(await bench.ReadAsync("SELECT range_start FROM $task").ConfigureAwait(false), System.Globalization.CultureInfo.InvariantCulture));
    }
}

using System.IO;

namespace GovData.Ledger.Tests;

public class SpoolDirectoryTests
{
    [Fact]
    public async Task Only_the_owner_may_read_it_where_the_platform_can_say_so()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.File("spool");
        await new SpoolDirectory(path).WriteAsync("a.part", [1, 2, 3], CancellationToken.None);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(path, "a.part")));
    }

    [Fact]
    public async Task What_no_step_needs_is_swept_and_nothing_else()
    {
        using var directory = new TemporaryDirectory();
        var spool = new SpoolDirectory(directory.Path);
        await spool.WriteAsync("needed.part", [1], CancellationToken.None);
        await spool.WriteAsync("orphan.part", [2], CancellationToken.None);
        directory.Write("somebody-elses.txt", "x");

        spool.Sweep(new HashSet<string> { "needed.part" });

        Assert.Equal(["needed.part", "somebody-elses.txt"], Directory.GetFiles(directory.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([1], await spool.ReadAsync("needed.part", CancellationToken.None));
        Assert.Null(await spool.ReadAsync("orphan.part", CancellationToken.None));
    }

    [Fact]
    public void A_spool_that_is_not_there_yet_has_nothing_to_sweep()
    {
        using var directory = new TemporaryDirectory();
        new SpoolDirectory(directory.File("not-there")).Sweep(new HashSet<string>());
        Assert.False(Directory.Exists(directory.File("not-there")));
    }

    [Fact]
    public async Task What_was_kept_for_a_submission_that_was_never_recorded_is_swept_after_a_day()
    {
        using var directory = new TemporaryDirectory();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var spool = new SpoolDirectory(directory.Path, time);
        var (young, old, needed) = (SpoolDirectory.NewKeptName(), SpoolDirectory.NewKeptName(), SpoolDirectory.NewKeptName());
        foreach (var name in (string[])[young, old, needed]) await spool.WriteAsync(name, [1], CancellationToken.None);
        var written = System.IO.File.GetLastWriteTimeUtc(directory.File(old));
        System.IO.File.SetLastWriteTimeUtc(directory.File(young), written.AddHours(24));
        time.SetUtcNow(new DateTimeOffset(written.AddHours(25), TimeSpan.Zero));

        spool.Sweep(new HashSet<string> { needed });

        Assert.Equal(new[] { young, needed }.Order(StringComparer.Ordinal), System.IO.Directory.GetFiles(directory.Path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }
}

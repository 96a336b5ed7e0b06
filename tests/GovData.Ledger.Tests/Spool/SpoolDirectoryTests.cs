using System.IO;

namespace GovData.Ledger.Tests;

public class SpoolDirectoryTests
{
    [Fact]
    public async Task Only_the_owner_may_read_it_where_the_platform_can_say_so()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.File("spool");
        await new SpoolDirectory(path).WriteAsync("a.part", new byte[] { 1, 2, 3 }, CancellationToken.None);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(path, "a.part")));
    }

    [Fact]
    public async Task What_no_step_needs_is_swept_and_nothing_else()
    {
        using var directory = new TemporaryDirectory();
        var spool = await LaterAsync(directory, TimeSpan.FromHours(2), ["needed.part", "orphan.part"]);
        directory.Write("somebody-elses.txt", "x");

        spool.Sweep(new HashSet<string> { "needed.part" });

        Assert.Equal(["needed.part", "somebody-elses.txt"], Files(directory));
        Assert.Equal([1], await spool.ReadAsync("needed.part", CancellationToken.None));
        Assert.Null(await spool.ReadAsync("orphan.part", CancellationToken.None));
    }

    [Fact]
    public async Task What_another_process_may_be_about_to_record_is_left_to_it()
    {
        using var directory = new TemporaryDirectory();
        var spool = await LaterAsync(directory, TimeSpan.FromMinutes(59), ["just-written.part"]);

        spool.Sweep(new HashSet<string>());

        Assert.Equal(["just-written.part"], Files(directory));
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
        var (young, old, needed) = (SpoolDirectory.NewKeptName(), SpoolDirectory.NewKeptName(), SpoolDirectory.NewKeptName());
        var spool = await LaterAsync(directory, TimeSpan.FromHours(25), [young, old, needed]);
        File.SetLastWriteTimeUtc(directory.File(young), File.GetLastWriteTimeUtc(directory.File(young)).AddHours(24));

        spool.Sweep(new HashSet<string> { needed });

        Assert.Equal(new[] { young, needed }.Order(StringComparer.Ordinal), Files(directory));
    }

    /// <summary>A spool with these files, some time after they were written; by the clock that writes times of files, which may be another than this process's.</summary>
    private static async Task<SpoolDirectory> LaterAsync(TemporaryDirectory directory, TimeSpan later, string[] names)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var spool = new SpoolDirectory(directory.Path, time);
        foreach (var name in names) await spool.WriteAsync(name, new byte[] { 1 }, CancellationToken.None);
        time.SetUtcNow(new DateTimeOffset(File.GetLastWriteTimeUtc(directory.File(names[^1])) + later, TimeSpan.Zero));
        return spool;
    }

    private static IEnumerable<string?> Files(TemporaryDirectory directory) => Directory.GetFiles(directory.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}

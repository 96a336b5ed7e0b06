using System.IO;

namespace GovData.Ledger.Tests;

public class DirectoryEntriesTests
{
    [Fact]
    public void The_names_in_a_directory_are_flushed_where_the_platform_can()
    {
        using var directory = new TemporaryDirectory();
        Directory.CreateDirectory(directory.File("部门 spool"));

        Assert.Equal(OperatingSystem.IsLinux(), DirectoryEntries.Flush(directory.File("部门 spool")));
    }

    [Fact]
    public void What_is_not_there_is_not_said_to_be_on_the_disk()
    {
        using var directory = new TemporaryDirectory();

        Assert.False(DirectoryEntries.Flush(directory.File("not-there")));
    }
}

using System;
using System.Data.Common;
using System.Globalization;
using System.IO;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Sqlite;

/// <summary>嵌入式台账 (the embedded ledger): one SQLite file on a local disk. Never on a network share: locks do not hold there.</summary>
public static class SqliteLedger
{
    private const int BusySeconds = 30;

    /// <summary>The dialect, for <see cref="LedgerSchema.Script"/>.</summary>
    public static LedgerDialect Dialect { get; } = new SqliteDialect();

    /// <summary>
    /// Opens a ledger; its tables are created at first use, and parts on their way lie in <c>&lt;file&gt;.spool</c> beside it unless the options say otherwise.
    /// </summary>
    /// <param name="path">The file; its directory must be there.</param>
    /// <param name="options">Copied; null for the defaults.</param>
    /// <exception cref="ArgumentException">The file is there and is no SQLite database, or is a directory; it is left as it is.</exception>
    /// <exception cref="DirectoryNotFoundException">The file's directory is not there.</exception>
    public static DepartmentLedger Open(string path, LedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new DirectoryNotFoundException(Say(
                $"台账 {file} 所在目录不存在：请先在本地磁盘上创建。", $"The directory of the ledger {file} is not there: create it first, on a local disk."));
        if (Directory.Exists(file) || !SqliteFile.MayBe(file))
            throw new ArgumentException(Say(
                $"{file} 不是 SQLite 台账，未作改动：请给出台账文件，或尚不存在的文件名。", $"{file} is no SQLite ledger and was left as it is: name the ledger's file, or one that is not there yet."), nameof(path));
        return new DepartmentLedger(() => Connect(file), Dialect, new LedgerOptions
        {
            SpoolDirectory = options?.SpoolDirectory ?? file + ".spool",
            TablePrefix = options?.TablePrefix ?? "govdata_",
            Unit = options?.Unit ?? "",
            EnsureCreated = options?.EnsureCreated ?? true,
            IsShared = options?.IsShared,
            TimeProvider = options?.TimeProvider ?? TimeProvider.System,
        });
    }

    private static string Say(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;

    /// <summary>A connection to a ledger's file as <see cref="Open"/> makes them: write transactions begin with a lock, and wait for it for half a minute.</summary>
    internal static DbConnection Connect(string file) => new SqliteConnection(new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        DefaultTimeout = BusySeconds,
    }.ToString());
}

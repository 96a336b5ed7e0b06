using System;
using System.CommandLine;
using System.IO;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using Npgsql;

namespace GovData.Tool;

/// <summary><c>--ledger FILE</c> or <c>--postgres CONNECTION</c>: the department's own book of what it sent.</summary>
internal sealed class LedgerOption(Speech speech)
{
    private readonly TextOption ledger = new("--ledger", speech.Of("台账文件（SQLite，本地磁盘），暂存目录在其旁；报送、打包、对账时没有则新建", "the ledger's file (SQLite, on a local disk), its spool beside it; submit, pack and reconcile make it where there is none"));
    private readonly TextOption postgres = new("--postgres", speech.Of("或 PostgreSQL 的连接串，多个进程可共用；表由 govdata ledger migrate 建立", "or a PostgreSQL connection, which several processes may share; govdata ledger migrate makes its tables"));
    private readonly TextOption unit = new("--unit", speech.Of("同一库中各部门各中心分开记账的名称，如 11500000009275780L@city", "names whose rows these are where several departments or centers share the tables, such as 11500000009275780L@city"));
    private readonly TextOption spool = new("--spool", speech.Of("暂存目录（本地磁盘）", "the directory for parts on their way (on a local disk)"));

    public Option[] All => [ledger, postgres, unit, spool];

    /// <summary>Whether a ledger is named at all.</summary>
    public bool IsGiven(ParseResult parsed) => ledger.One(parsed) is not null || postgres.One(parsed) is not null;

    /// <summary>Whether a file is named that is not there yet.</summary>
    public bool IsToCome(ParseResult parsed) => ledger.One(parsed) is { } file && postgres.One(parsed) is null && !File.Exists(file);

    /// <summary>A ledger to try things out on beside where the file is to come; it is gone in the end.</summary>
    /// <exception cref="CannotJudgeException">Its directory is not there.</exception>
    public DepartmentLedger OpenTrial(ParseResult parsed, out string file)
    {
        file = OutputPlace.Checked(ledger.One(parsed)! + ".doctor");
        return SqliteLedger.Open(file, new LedgerOptions());
    }

    /// <exception cref="CannotJudgeException">It is no ledger, or its directory is not there.</exception>
    public DepartmentLedger Open(ParseResult parsed, bool mayCreate = true)
    {
        var options = new LedgerOptions { Unit = unit.One(parsed) ?? "", SpoolDirectory = spool.One(parsed) };
        try
        {
            return (ledger.One(parsed), postgres.One(parsed)) switch
            {
                ({ } file, null) when mayCreate || File.Exists(file) => SqliteLedger.Open(file, options),
                ({ } file, null) => throw new CannotJudgeException($"没有台账 {file}。", $"There is no ledger {file}."),
                (null, { } connection) => OpenPostgres(connection, options),
                _ => throw new UsageException("请用 --ledger 指明台账文件，或用 --postgres 给出连接串，二者取一。", "Name the ledger's file by --ledger, or its database by --postgres: one of both."),
            };
        }
        catch (Exception e) when (e is ArgumentException or DirectoryNotFoundException)
        {
            var why = e.Message.Split(" (Parameter ")[0];
            throw new CannotJudgeException(why, why);
        }
    }

    private static DepartmentLedger OpenPostgres(string connection, LedgerOptions options)
    {
        var prepared = Prepare(new NpgsqlConnectionStringBuilder(connection));
        options.SpoolDirectory ??= Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "govdata", "spool");
        return new DepartmentLedger(() => Connect(prepared), new PostgresDialect(), options);
    }

    /// <summary>The ledger's few statements are parsed and planned once, unless the connection says otherwise.</summary>
    private static string Prepare(NpgsqlConnectionStringBuilder connection)
    {
        const int Statements = 40;
        if (!connection.ShouldSerialize("Max Auto Prepare")) (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (Statements, 2);
        return connection.ConnectionString;
    }

    private static NpgsqlConnection Connect(string connection) => new NpgsqlConnection(connection);
}

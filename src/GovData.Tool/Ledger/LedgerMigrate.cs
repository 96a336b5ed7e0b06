using System;
using System.CommandLine;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using Npgsql;

namespace GovData.Tool;

/// <summary><c>govdata ledger migrate (--ledger FILE | --postgres CONNECTION)</c></summary>
internal sealed class LedgerMigrate : Verb
{
    private readonly Session session;
    private readonly TextOption ledger;
    private readonly TextOption postgres;
    private readonly TextOption prefix;

    public LedgerMigrate(Session session)
        : base("migrate",
            session.Speech.Of("ledger migrate (--ledger 台账 | --postgres 连接串) [--prefix 前缀]", "ledger migrate (--ledger FILE | --postgres CONNECTION) [--prefix PREFIX]"),
            session.Speech.Of("建立台账的表，或升级到本版次；已是本版次的不动，中断后再次运行即可。", "Makes the ledger's tables, or migrates them to this edition; what is there already stays, and after an interruption it is run again."),
            session.Speech.Of("0 已是本版次   2 用法有误   3 没有做成", "0 the tables are of this edition   2 wrong usage   3 it could not be done"))
    {
        this.session = session;
        ledger = new("--ledger", session.Speech.Of("台账文件（SQLite）", "the ledger's file (SQLite)"));
        postgres = new("--postgres", session.Speech.Of("PostgreSQL 的连接串；须有建表权限", "a PostgreSQL connection, with the right to create tables"));
        prefix = new("--prefix", session.Speech.Of("表名前缀，默认 govdata_", "what every table's name begins with, govdata_ unless given"));
        Option[] all = [ledger, postgres, prefix];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var tables = prefix.One(parsed) ?? "govdata_";
        try
        {
            switch (ledger.One(parsed), postgres.One(parsed))
            {
                case ({ } file, null):
                    using (var book = SqliteLedger.Open(file, new LedgerOptions { TablePrefix = tables })) await book.CheckAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case (null, { } connection):
                    await LedgerSchema.CreateAsync(() => new NpgsqlConnection(connection), new PostgresDialect(), tables, cancellationToken).ConfigureAwait(false);
                    await LedgerSchema.MigrateAsync(() => new NpgsqlConnection(connection), new PostgresDialect(), tables, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    throw new UsageException("请用 --ledger 或 --postgres 指明台账，二者取一。", "Name the ledger by --ledger or --postgres: one of both.");
            }
        }
        catch (Exception failure) when (failure is DbException or ArgumentException or InvalidOperationException)
        {
            throw new CannotJudgeException($"台账的表没有建成：{failure.Message}", $"The ledger's tables could not be made: {failure.Message}");
        }
        await session.Output.WriteLineAsync(session.Speech.Of($"台账的表为第 {LedgerSchema.Edition} 版次。", $"The ledger's tables are of edition {LedgerSchema.Edition}.")).ConfigureAwait(false);
        return ExitCode.Yes;
    }
}

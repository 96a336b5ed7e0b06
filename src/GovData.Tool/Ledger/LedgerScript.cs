using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Ledger.Sqlite;

namespace GovData.Tool;

/// <summary><c>govdata ledger script --dialect NAME</c></summary>
internal sealed class LedgerScript : Verb
{
    private readonly Session session;
    private readonly TextOption dialect;
    private readonly TextOption prefix;
    private readonly TextOption from;

    public LedgerScript(Session session)
        : base("script",
            session.Speech.Of("ledger script [--dialect sqlite|postgres|sqlserver|dameng] [--prefix 前缀] [--from 版次]", "ledger script [--dialect sqlite|postgres|sqlserver|dameng] [--prefix PREFIX] [--from EDITION]"),
            session.Speech.Of("写出台账建表脚本，或自某版次升级的脚本，交数据库管理员执行；运行时无需建表权限。", "Writes the script that makes the ledger's tables, or migrates them from an edition, for the database administrator: run time needs no right to run it."),
            session.Speech.Of("0 已写出   2 用法有误", "0 written   2 wrong usage"))
    {
        this.session = session;
        dialect = new("--dialect", session.Speech.Of("数据库，默认 sqlite；sqlserver 与 dameng 未经实测", "the database, sqlite unless given; sqlserver and dameng are unproved"));
        prefix = new("--prefix", session.Speech.Of("表名前缀，默认 govdata_", "what every table's name begins with, govdata_ unless given"));
        from = new("--from", session.Speech.Of("现有表的版次；不给时自无到有", "the edition of the tables that are there; none unless given"));
        Option[] all = [dialect, prefix, from];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        LedgerDialect chosen = dialect.OneOf(parsed, "sqlite", "postgres", "sqlserver", "dameng") switch
        {
            "postgres" => new PostgresDialect(),
            "sqlserver" => new SqlServerDialect(),
            "dameng" => new DamengDialect(),
            _ => SqliteLedger.Dialect,
        };
        var edition = (int)(from.Number(parsed, 1, LedgerSchema.Edition) ?? 0);
        await session.Output.WriteAsync(ScriptOf(chosen, prefix.One(parsed) ?? "govdata_", edition)).ConfigureAwait(false);
        return ExitCode.Yes;
    }

    private static string ScriptOf(LedgerDialect dialect, string prefix, int from)
    {
        try
        {
            return LedgerSchema.Script(dialect, prefix, from);
        }
        catch (System.ArgumentException wrong)
        {
            var why = wrong.Message.Split(" (Parameter ")[0];
            throw new UsageException(why, why);
        }
    }
}

using System;
using System.CommandLine;
using System.IO;
using GovData.Ledger;
using GovData.Ledger.Sqlite;

namespace GovData.Tool;

/// <summary><c>--ledger FILE</c>: the department's own book of what it sent.</summary>
internal sealed class LedgerOption(Speech speech)
{
    private readonly TextOption ledger = new("--ledger", speech.Of("台账文件（SQLite，本地磁盘）；没有时新建，暂存目录在其旁", "the ledger's file (SQLite, on a local disk); made where there is none, its spool beside it"));

    public Option[] All => [ledger];

    /// <exception cref="CannotJudgeException">It is no ledger, or its directory is not there.</exception>
    public DepartmentLedger Open(ParseResult parsed, bool mayCreate = true)
    {
        if (ledger.One(parsed) is not { } path) throw new UsageException("请用 --ledger 指明台账文件。", "Name the ledger's file by --ledger.");
        if (!mayCreate && !File.Exists(path)) throw new CannotJudgeException($"没有台账 {path}。", $"There is no ledger {path}.");
        try
        {
            return SqliteLedger.Open(path);
        }
        catch (Exception e) when (e is ArgumentException or DirectoryNotFoundException)
        {
            var why = e.Message.Split(" (Parameter ")[0];
            throw new CannotJudgeException(why, why);
        }
    }
}

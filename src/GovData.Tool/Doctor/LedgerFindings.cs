using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>How the ledger's database behaves, told with what to do.</summary>
internal static class LedgerFindings
{
    private static readonly TimeSpan FarOff = TimeSpan.FromMinutes(1);

    public static async Task<IReadOnlyList<Finding>> OfAsync(DepartmentLedger ledger, Speech speech, CancellationToken cancellationToken)
    {
        try
        {
            return Of(await ledger.DiagnoseAsync(cancellationToken).ConfigureAwait(false), speech);
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return [new("ledger.unavailable", FindingState.Unknown, failure.Message, speech.Of("请先使台账可用。", "Make the ledger usable first."))];
        }
    }

    public static IReadOnlyList<Finding> Of(LedgerDiagnosis found, Speech speech)
    {
        var settings = string.Join(", ", found.Durability.Select(one => $"{one.Key} = {one.Value}"));
        var commit = found.Commit.TotalMilliseconds.ToString("0.##", CultureInfo.InvariantCulture);
        return
        [
            found.LocksHold
                ? new("ledger.locks", FindingState.Ok, speech.Of($"{found.Database}：锁有效，等待者随后得到。", $"{found.Database}: locks hold, and who waits gets a turn."))
                : new("ledger.locks", FindingState.Fault, speech.Of($"{found.Database}：锁无效，两个事务同时写了一行。", $"{found.Database}: locks do not hold; two transactions wrote one row at once."), speech.Of(
                    "请把台账放在本地磁盘（不用网络共享），或改用数据库服务器。", "Keep the ledger on a local disk, no network share, or on a database server.")),
            found.PassesOverLocked switch
            {
                null => new("ledger.skip-locked", FindingState.Skipped, speech.Of("同一时间只有一个事务可写，不必跳过锁定行。", "One transaction at a time can write: nothing to pass over.")),
                true => new("ledger.skip-locked", FindingState.Ok, speech.Of("锁定的行可跳过（SKIP LOCKED）。", "Locked rows are passed over (SKIP LOCKED).")),
                _ => new("ledger.skip-locked", FindingState.Warning, speech.Of("锁定的行不能跳过：多个进程会互相等待。", "Locked rows are not passed over: several processes will wait for each other."), speech.Of("结果不受影响；进程多时请用能跳过的数据库。", "Nothing is wrong by it; with many processes use a database that can.")),
            },
            found.Durability.Count == 0
                ? new("ledger.durable", FindingState.Unknown, speech.Of($"{found.Database}：不知如何查询其持久化设置。", $"{found.Database}: how its settings for durability are asked for is not known."), speech.Of("请数据库管理员确认提交即落盘。", "Let its administrator confirm that a commit is on the disk."))
                : found.Unsafe.Count == 0
                    ? new("ledger.durable", FindingState.Ok, speech.Of($"提交后断电不丢：{settings}；一次提交 {commit} 毫秒。", $"What is committed survives power loss: {settings}; a commit takes {commit} ms."))
                    : new("ledger.durable", FindingState.Fault, speech.Of($"断电会丢失已提交的内容：{settings}。", $"Power loss can lose what was committed: {settings}."), speech.Of(
                        $"请改正：{string.Join("、", found.Unsafe)}。", $"Put right: {string.Join(", ", found.Unsafe)}.")),
            Clock(found.ClockAhead, speech),
        ];
    }

    private static Finding Clock(TimeSpan ahead, Speech speech)
    {
        var (faster, word) = ahead < TimeSpan.Zero ? ("慢", "behind") : ("快", "ahead of");
        var seconds = ahead.Duration().TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        var said = speech.Of($"数据库时钟比本机{faster} {seconds} 秒。", $"The database's clock is {seconds} s {word} this machine's.");
        return ahead.Duration() > FarOff
            ? new("ledger.clock", FindingState.Warning, said, speech.Of("请以 NTP 校准两者；租约只看数据库时钟，不受影响。", "Set both by NTP; leases go by the database's clock alone and are not touched by it."))
            : new("ledger.clock", FindingState.Ok, said);
    }
}

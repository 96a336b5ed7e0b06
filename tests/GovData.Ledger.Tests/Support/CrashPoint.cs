using System.Globalization;
using System.IO;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>Which of the protocol's crash points a submission was killed at, told by what ledger, spool and center hold afterwards.</summary>
internal static class CrashPoint
{
    /// <summary>The points of a submission's own way; a checkpoint (16), a recall (17), a migration (18), a reconciliation (19) and a restored ledger (20) have enumerations of their own.</summary>
    public static readonly string[] OfASubmission =
    [
        "1 before the key commits", "2 key committed, announcement unsent", "3 announcement applied, answer lost", "4 announced, no part begun", "5 claimed, not sealed",
        "6 spooled, intent not committed", "7 intent committed, part unsent", "8 part applied, answer lost", "9 part answered, not confirmed", "10 all parts stored, manifest not frozen",
        "11 frozen, close unsent", "12 close applied, answer lost", "13 while checking", "14 receipt fetched, not committed", "15 committed, spool not removed",
    ];

    public static string Of(City city, string key, string lastOperation)
    {
        var stage = Ask(city, "SELECT COALESCE(MAX(stage), '') FROM govdata_submission");
        var point = stage switch
        {
            "" => 1,
            "recorded" => city.Center.Journal.Effects("announceSubmission", key) == 0 ? 2 : 3,
            "announced" => OfParts(city, lastOperation),
            "closing" => city.Center.Journal.Effects("closeSubmission", key) == 0 ? 11 : 12,
            "checking" => city.Center.Journal.Of("getSubmissionReceipt").Count == 0 ? 13 : 14,
            _ => 0,
        };
        return point == 0 ? "ended: " + stage : OfASubmission[point - 1];
    }

    private static int OfParts(City city, string lastOperation)
    {
        var needed = int.Parse(Ask(city, "SELECT COUNT(*) FROM govdata_task WHERE kind = 'part' AND state = 'sealed'"), CultureInfo.InvariantCulture);
        if (Ask(city, "SELECT COALESCE(MIN(number), '') FROM govdata_task WHERE kind = 'part' AND state = 'sealed'") is { Length: > 0 } sealedPart)
            return !IsThere(city, sealedPart) ? 7 : lastOperation == "commit" ? 9 : 8;
        var done = Ask(city, "SELECT COUNT(*) FROM govdata_task WHERE kind = 'part' AND state = 'done'");
        var begun = Ask(city, "SELECT COUNT(*) FROM govdata_task WHERE kind = 'part' AND state = 'ready' AND epoch > 0") != "0";
        if (city.Spooled.Length > needed) return begun ? 6 : 15;
        return begun ? 5 : Ask(city, "SELECT COUNT(*) FROM govdata_task WHERE kind = 'part' AND state <> 'done'") == "0" ? 10 : done == "0" ? 4 : 5;
    }

    private static bool IsThere(City city, string part) =>
        city.Center.Journal.Of("putSubmissionPart").Any(sent => sent.HadEffect && sent.Target.Split('?')[0].EndsWith("/parts/" + part, StringComparison.Ordinal));

    private static string Ask(City city, string question)
    {
        if (!File.Exists(city.LedgerFile)) return "";
        using var file = new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False;Mode=ReadOnly");
        file.Open();
        using var there = new SqliteCommand("SELECT COUNT(*) FROM sqlite_master WHERE name = 'govdata_task'", file);
        if (Convert.ToInt64(there.ExecuteScalar(), CultureInfo.InvariantCulture) == 0) return "";
        using var command = new SqliteCommand(question, file);
        return command.ExecuteScalar()?.ToString() ?? "";
    }
}

using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Standards;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>The catalog entry that tables are judged by or made for: a file with the JSON of the contract's <c>CatalogEntry</c>.</summary>
internal static class EntryFile
{
    private const int MostNamed = 5;

    /// <summary>What an entry must have so that anything can be done by it.</summary>
    private static readonly string[] WithoutThem = ["entry.items-missing", "entry.item-name-missing", "entry.item-name-repeated"];

    /// <summary>Reads it, and says what in it is passed over.</summary>
    /// <exception cref="CannotJudgeException">The file cannot be read or holds no entry.</exception>
    public static async Task<CatalogEntry> ReadAsync(string? path, Session session, CancellationToken cancellationToken)
    {
        if (path is null) throw new UsageException("请用 --entry 指明目录条目的 JSON 文件。", "Name the JSON file of the catalog entry by --entry.");
        try
        {
            var text = await InputFile.ReadAsync(() => File.ReadAllText(path), cancellationToken).ConfigureAwait(false);
            var entry = CatalogEntry.FromJson(text);
            await TellUnknownAsync(path, text, session).ConfigureAwait(false);
            return entry;
        }
        catch (Exception e) when (EntryFault.IsOne(e))
        {
            throw EntryFault.Of(path, e);
        }
    }

    /// <summary>A misspelt member judges and masks nothing, and one of a newer contract neither: whoever reads the answer is told.</summary>
    public static async Task TellUnknownAsync(string path, string text, Session session)
    {
        var unknown = CatalogEntry.UnknownMembers(text);
        if (unknown.Count == 0) return;
        var (named, more) = (string.Join(", ", unknown.Take(MostNamed)), unknown.Count > MostNamed ? ", …" : "");
        await session.Error.WriteLineAsync(session.Speech.Of(
            $"注意：{path} 中有不认识的成员，未予采用：{named}{more}。请核对写法（如 isKey、isSensitive、required）。",
            $"Note: {path} has members that are not known and were passed over: {named}{more}. Check their spelling (such as isKey, isSensitive, required).")).ConfigureAwait(false);
    }

    /// <summary>What is wrong with an entry that was read but can't be worked by.</summary>
    public static CannotJudgeException Unusable(string chinese, string english, CatalogEntry entry, ArgumentException e)
    {
        var detail = e.ParamName is null ? e.Message : e.Message.Split(" (Parameter ")[0];
        var why = CatalogValidator.Validate(entry).Counts.Where(count => WithoutThem.Contains(count.Rule)).Select(count => RuleSet.Current.Find(count.Rule)!.Chinese).Distinct().ToList();
        return new($"{chinese}：{(why.Count > 0 ? string.Join("；", why) + "。" : detail)}请用 govdata catalog check 校验条目并改正。", $"{english}: {detail} Judge it by govdata catalog check and correct it.");
    }
}

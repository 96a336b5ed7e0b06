using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>What came of comparing a table with the center, as an answer: counts alone, a line of JSON for programs, a few lines for people.</summary>
internal static class ContentAnswer
{
    public static async Task WriteAsync(Session session, ContentReconciliation result, bool asJson)
    {
        await session.Output.WriteAsync(asJson ? Json(result) : Text(result, session.Speech)).ConfigureAwait(false);
        await session.Output.FlushAsync().ConfigureAwait(false);
    }

    private static string Json(ContentReconciliation result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("entry", result.Entry.Code);
            json.WriteNumber("version", result.Entry.Version);
            json.WriteNumber("dataVersion", result.DataVersion);
            json.WriteStartObject("rows");
            json.WriteNumber("here", result.RowsHere);
            json.WriteNumber("center", result.RowsThere);
            json.WriteNumber("unreadable", result.RowsUnreadable);
            json.WriteEndObject();
            json.WriteStartObject("differences");
            json.WriteNumber("onlyHere", result.OnlyHere);
            json.WriteNumber("onlyCenter", result.OnlyThere);
            json.WriteNumber("otherValues", result.OtherValues);
            json.WriteNumber("repeated", result.Repeated);
            json.WriteBoolean("areAll", result.IsComplete);
            json.WriteEndObject();
            json.WriteNumber("restarts", result.Restarts);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static string Text(ContentReconciliation result, Speech speech)
    {
        var text = new StringBuilder(Line(speech,
            $"本地 {result.RowsHere} 行，中心 {result.RowsThere} 行（数据版本 {result.DataVersion}）：{(result.Agrees ? "一致" : "不一致")}",
            $"{result.RowsHere} rows here, {result.RowsThere} at the center (data version {result.DataVersion}): {(result.Agrees ? "they agree" : "they differ")}"));
        if (result.RowsUnreadable > 0) text.Append(Line(speech, $"另有 {result.RowsUnreadable} 条记录的格式读不出值：用 govdata data check 查看", $"{result.RowsUnreadable} more records carry no values by their form: see govdata data check"));
        if (result.OnlyHere + result.OnlyThere + result.OtherValues + result.Repeated > 0)
        {
            text.Append(Line(speech,
                $"  仅本地有 {result.OnlyHere}，仅中心有 {result.OnlyThere}，内容不一致 {result.OtherValues}，本地重复 {result.Repeated}",
                $"  {result.OnlyHere} only here, {result.OnlyThere} only at the center, {result.OtherValues} with other values, {result.Repeated} repeated here"));
        }
        if (!result.IsComplete) text.Append(Line(speech, $"  以上差异只是一部分：用 --differences-limit 查出更多", $"  these are not all differences: --differences-limit looks for more"));
        if (result.Restarts > 0) text.Append(Line(speech, $"  期间中心的数据有变化，重新核对了 {result.Restarts} 次", $"  the center's data changed meanwhile: compared anew {result.Restarts} times"));
        return text.ToString();
    }

    private static string Line(Speech speech, FormattableString chinese, FormattableString english) => speech.Of(FormattableString.Invariant(chinese), FormattableString.Invariant(english)) + "\n";
}

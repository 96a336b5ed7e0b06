namespace GovData.MockServer;

/// <summary>The pieces that every section is made of.</summary>
internal static class Markup
{
    /// <summary>A name in both languages.</summary>
    public static Html Both(string chinese, string english) => Html.Of($"{chinese} <span lang=en>{english}</span>");

    public static Html Section(string id, string chinese, string english, params Html[] parts) => Html.Of(
        $"<section id={id}><h2>{Both(chinese, english)}</h2>{Html.Of(parts)}</section>\n");

    /// <summary>A table under its own heading, in a section with several.</summary>
    public static Html Table<T>(string chinese, string english, IReadOnlyCollection<T> rows, params TableColumn<T>[] columns) =>
        Html.Of($"<h3>{Both(chinese, english)} <b>{rows.Count}</b></h3>{(rows.Count == 0 ? Html.Empty : Rows(rows, columns))}");

    public static Html Rows<T>(IReadOnlyCollection<T> rows, params TableColumn<T>[] columns)
    {
        if (rows.Count == 0) return Hint("还没有。", "None yet.");
        var head = Html.Of(columns.Select(c => Html.Of($"<th{Class(c)}>{Both(c.Chinese, c.English)}</th>")));
        var body = Html.Of(rows.Select(r => Html.Of($"<tr>{Html.Of(columns.Select(c => Html.Of($"<td{Class(c)}>{c.Show(r)}</td>")))}</tr>\n")));
        return Html.Of($"<div class=table><table><thead><tr>{head}</tr></thead><tbody>\n{body}</tbody></table></div>");
    }

    /// <summary>A state of the contract, with the colour of how things stand.</summary>
    public static Html State(string state) => Html.Of($"<span class=\"state {Tone(state)}\">{state}</span>");

    /// <summary>A key or an id; a short one is not broken.</summary>
    public static Html Code(string text) => text.Length switch
    {
        0 => Html.Empty,
        <= 24 => Html.Of($"<code class=whole>{text}</code>"),
        _ => Html.Of($"<code>{text}</code>"),
    };

    public static Html Day(string text) => Html.Of($"<span class=whole>{text}</span>");

    public static Html Hint(string chinese, string english) => Html.Of($"<p class=hint>{Both(chinese, english)}</p>");

    public static Html Text(string text) => Html.Of($"{text}");

    private static Html Class<T>(TableColumn<T> column) => new(column.IsNumber ? " class=number" : "");

    private static string Tone(string state) => state switch
    {
        "PUBLISHED" or "APPROVED" or "ACKNOWLEDGED" or "FULFILLED" or "STORED" or "GRANTED" or "ACTIVE" or "VALID" or "ACCEPTED" or "OPEN" or "Answered" => "good",
        "SUBMITTED" or "ASSIGNED" or "ANNOUNCED" or "RECEIVING" or "CHECKING" or "IN_REVIEW" or "SUSPENDED" or "PARTLY" or "DEGRADED" or "AnswerLost" => "waiting",
        "RETURNED" or "REFUSED" or "REJECTED" or "REVOKED" or "CANCELLED" or "OVERDUE" or "EXPIRED" or "MAINTENANCE" or "Refused" or "Dropped" => "bad",
        _ => "plain",
    };
}

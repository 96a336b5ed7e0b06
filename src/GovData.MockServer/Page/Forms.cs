namespace GovData.MockServer;

/// <summary>The page's forms: each is one act of the console.</summary>
internal static class Forms
{
    /// <summary>A form of one line.</summary>
    public static Html Line(string act, string chinese, string english, params Html[] fields) => Html.Of(
        $"<form method=post action=\"/admin/{act}\">{Html.Of(fields)}<button>{Markup.Both(chinese, english)}</button></form>");

    /// <summary>A form that is opened when it is needed.</summary>
    public static Html Folded(string chinese, string english, Html form) => Html.Of(
        $"<details><summary>{Markup.Both(chinese, english)}</summary>{form}</details>");

    public static Html Hidden(string name, string value) => Html.Of($"<input type=hidden name={name} value=\"{value}\">");

    public static Html Field(string name, string chinese, string english, string value = "", string type = "text", bool required = true) => Html.Of(
        $"<label><span>{Markup.Both(chinese, english)}</span><input name={name} type={type} value=\"{value}\"{new Html(required ? " required" : "")}></label>");

    public static Html Choice(string name, string chinese, string english, IEnumerable<(string Value, string Text)> options) => Html.Of(
        $"<label><span>{Markup.Both(chinese, english)}</span><select name={name}>{Html.Of(options.Select(o => Html.Of($"<option value=\"{o.Value}\">{o.Text}")))}</select></label>");
}

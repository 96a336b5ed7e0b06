using System.Globalization;
using System.Net;

namespace GovData.MockServer;

/// <summary>Markup. What is put into it is encoded, unless it is markup itself.</summary>
internal readonly struct Html(string markup)
{
    private readonly string _markup = markup;

    public static Html Empty => new("");

    public static Html Of(FormattableString template) => new(string.Format(MarkupFormat.Instance, template.Format, template.GetArguments()));

    public static Html Of(IEnumerable<Html> parts) => new(string.Concat(parts));

    public static Html Lines(params Html[] lines) => new(string.Join('\n', lines));

    public override string ToString() => _markup ?? "";

    private sealed class MarkupFormat : IFormatProvider, ICustomFormatter
    {
        public static MarkupFormat Instance { get; } = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            Html html => html.ToString(),
            IFormattable value => WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)),
            _ => WebUtility.HtmlEncode(arg?.ToString() ?? ""),
        };
    }
}

using System.Security;

namespace GovData.Testing;

/// <summary>The XML of one OFD document: each text as one element in the document's namespace.</summary>
internal sealed class OfdXml(string ns)
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    public static string Escape(string text) => SecurityElement.Escape(text) ?? "";

    /// <summary>A file whose root element has the namespace.</summary>
    public string File(string root, string content, string attributes = "") =>
        $"{Declaration}<ofd:{root} xmlns:ofd=\"{ns}\"{attributes}>{content}</ofd:{root}>";

    public static string Element(string name, string content, string attributes = "") => $"<ofd:{name}{attributes}>{content}</ofd:{name}>";
}

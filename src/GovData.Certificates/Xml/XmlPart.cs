using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace GovData.Certificates;

/// <summary>An XML part read safely: UTF-8, no DTD, no resolver, bounded depth and length.</summary>
internal sealed class XmlPart
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private XmlPart(XDocument document, IReadOnlyList<string> words) => (Document, Words) = (document, words);

    public XDocument Document { get; }

    /// <summary>Every attribute value and text in it that is short enough to be a location.</summary>
    public IReadOnlyList<string> Words { get; }

    public XElement Root => Document.Root!;

    /// <summary>Reads a part; where it is not safe, says why.</summary>
    public static XmlPart? Read(byte[] content, ContainerLimits limits, out VerificationCode? fault)
    {
        fault = content.LongLength > limits.XmlBytes ? XmlCodes.Limits : IsUtf16(content) ? XmlCodes.Encoding : null;
        if (fault is not null) return null;
        if (StrictUtf8.Text(content) is not { } text)
        {
            fault = XmlCodes.Encoding;
            return null;
        }
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings);
            return Read(reader, limits, out fault);
        }
        catch (XmlException)
        {
            fault = HasDtd(content) ? XmlCodes.Dtd : XmlCodes.Malformed;
            return null;
        }
    }

    private static XmlPart? Read(XmlReader reader, ContainerLimits limits, out VerificationCode? fault)
    {
        fault = null;
        var words = new List<string>();
        var document = new XDocument();
        var open = new Stack<XContainer>([document]);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration when reader.GetAttribute("encoding") is { } named && !named.Equals("utf-8", StringComparison.OrdinalIgnoreCase):
                    fault = XmlCodes.Encoding;
                    return null;
                case XmlNodeType.Element:
                    if (open.Count > limits.XmlDepth)
                    {
                        fault = XmlCodes.Limits;
                        return null;
                    }
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadElement(reader, words);
                    open.Peek().Add(element);
                    if (!isEmpty) open.Push(element);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Note(reader.Value, words);
                    open.Peek().Add(new XText(reader.Value));
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
            }
        }
        return new(document, words);
    }

    private static XElement ReadElement(XmlReader reader, List<string> words)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            Note(reader.Value, words);
            element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
        }
        return element;
    }

    private static void Note(string value, List<string> words)
    {
        if (value.Length is > 0 and <= 512) words.Add(value.Trim());
    }

    private static bool IsUtf16(byte[] content) =>
        content.Length >= 2 && ((content[0] == 0xFE && content[1] == 0xFF) || (content[0] == 0xFF && content[1] == 0xFE) || content[0] == 0 || content[1] == 0);

    private static bool HasDtd(byte[] content) => content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0;
}

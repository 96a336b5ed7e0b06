using System.Xml;

namespace GovData.Validation;

/// <summary>The styles of a new workbook: the default, text, and the header's.</summary>
internal static class PlainStyles
{
    public const int Text = 1;
    public const int Header = 2;

    public static void Write(XmlWriter xml) => Write(xml, Ooxml.Main);

    /// <summary>The same in either conformance class.</summary>
    public static void Write(XmlWriter xml, string ns)
    {
        xml.WriteStartElement("styleSheet", ns);
        xml.WriteRaw("""
            <fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            """.Replace("\n", ""));
        xml.WriteEndElement();
    }
}

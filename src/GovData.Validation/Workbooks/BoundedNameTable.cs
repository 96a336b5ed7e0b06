using System.Xml;

namespace GovData.Validation;

/// <summary>The names an XML reader has met. A reader keeps every one for good, so a part of nothing but new names would fill the memory.</summary>
internal sealed class BoundedNameTable : NameTable
{
    private const int Most = 10_000;
    private int count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name) => ++count <= Most ? name : throw WorkbookException.TooLarge("A part has more names of elements and attributes than any workbook.");
}

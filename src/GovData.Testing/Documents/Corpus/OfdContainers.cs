using System.Text;
using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>OFD documents whose ZIP container is a trap.</summary>
internal static class OfdContainers
{
    private const string Page = "Doc_0/Pages/Page_0/Content.xml";
    private const string Extra = "Doc_0/Res/extra.bin";
    private const ushort Encrypted = 1, SymbolicLink = 0xA1FF;

    private static readonly byte[] Zeros32M = new byte[32 << 20];

    public static IEnumerable<TestDocument> Cases(TestPki pki) => [.. Names(pki), .. Structure(pki), .. Sizes(pki), .. Broken(pki)];

    private static IEnumerable<TestDocument> Names(TestPki pki) =>
    [
        Invalid("t07-duplicate-entry-first-evil.ofd", "two entries of one name, the evil one first", "duplicate entry", () => Changed(Ofd(pki), p => p.Insert(0, Page, EvilPage(p)))),
        Invalid("t07b-duplicate-entry-last-evil.ofd", "two entries of one name, the evil one last", "duplicate entry", () => Changed(Ofd(pki), p => p.Insert(p.All.Count, Page, EvilPage(p)))),
        Invalid("t07c-case-variant.ofd", "an entry whose name differs in case only", "duplicate entry", () => Changed(Ofd(pki), p => p.Insert(0, "Doc_0/Pages/Page_0/content.xml", EvilPage(p)))),
        Invalid("t07d-dot-variant.ofd", "an entry whose name is the same after normalisation", "duplicate entry", () => Changed(Ofd(pki), p => p.Insert(0, "Doc_0/./Pages/Page_0/Content.xml", EvilPage(p)))),
        Bad(pki, "t09-zipslip-entry.ofd", "entry name with ../", "../../../outside-file.txt"),
        Bad(pki, "t09b-absolute-entry.ofd", "absolute entry name", "/etc/outside-file.txt"),
        Bad(pki, "t09c-backslash-entry.ofd", "entry name with backslashes and ..", "Doc_0\\..\\..\\outside-file.txt"),
        Bad(pki, "t09d-drive-entry.ofd", "entry name with a drive", "C:/outside-file.txt"),
        Bad(pki, "t09e-control-character.ofd", "entry name with a control character", "Doc_0/Res/\u0001.bin"),
        Bad(pki, "t09f-nul-character.ofd", "entry name with a NUL", "Doc_0/Res/x.bin\0.txt"),
        Bad(pki, "t09g-empty-entry-name.ofd", "empty entry name", ""),
        Invalid("t09h-gbk-names.ofd", "a GBK entry name, not marked as UTF-8", "bad entry name", () =>
            RawZip.Write([.. RawZip.Entries(Ofd(pki).ToParts()), new RawEntry { Name = [.. Encoding.ASCII.GetBytes("Doc_0/Res/"), 0xB8, 0xBD, 0xBC, 0xFE], Content = [1] }])),
    ];

    private static IEnumerable<TestDocument> Structure(TestPki pki) =>
    [
        Invalid("t60-symlink-entry.ofd", "an entry that is a symbolic link", "bad entry", () => With(pki, new RawEntry { Name = Name(Extra), Content = Name("../../outside"), IsStored = true, UnixMode = SymbolicLink })),
        Invalid("t61-encrypted-entry.ofd", "an encrypted entry", "encrypted", () => With(pki, new RawEntry { Name = Name(Extra), Content = [.. Enumerable.Range(0, 28).Select(i => (byte)(i * 37))], IsStored = true, Flags = Encrypted })),
        Invalid("t62-nested-entries.ofd", "an entry whose content is the whole record of another", "overlapping entries", () => Overlapping(pki, int.MaxValue)),
        Invalid("t62b-overlapping-entries.ofd", "two entries that share bytes", "overlapping entries", () => Overlapping(pki, 50)),
        Invalid("t63-local-name-differs.ofd", "the local header names another file than the central directory", "headers differ", () => With(pki, new RawEntry { Name = Name(Extra), LocalName = Name(Page), Content = [1, 2, 3] })),
        Invalid("t63b-local-size-differs.ofd", "the local header states another size than the central directory", "headers differ", () => With(pki, new RawEntry { Name = Name(Extra), LocalStatedSize = 7, Content = [1, 2, 3] })),
        Invalid("t63c-unlisted-record.ofd", "a record that only a reader of local headers sees", "headers differ", () => Evil(pki, new RawEntry { Name = Name(Page), Content = EvilPage(Ofd(pki).ToParts()), IsListed = false })),
    ];

    private static IEnumerable<TestDocument> Sizes(TestPki pki) =>
    [
        Invalid("t26-zip-bomb-32M.ofd", "one 32 MiB entry of zeros, ratio about 1000:1", "limits", () => Changed(Ofd(pki), p => p["Doc_0/Res/zeros.bin"] = Zeros32M)),
        Invalid("t26b-size-lies.ofd", "a 32 MiB entry that says it has 100 bytes", "limits", () => With(pki, new RawEntry { Name = Name(Extra), Content = Zeros32M, StatedSize = 100 })),
        Invalid("t26c-covered-bomb.ofd", "a 32 MiB attachment of zeros, covered", "limits", () => Ofd(pki, null, d => d.Attachments["zeros.bin"] = Zeros32M).ToBytes()),
        Invalid("t64-entry-count.ofd", "3000 entries", "limits", () => Changed(Ofd(pki), p =>
        {
            for (var i = 0; i < 3000; i++) p.Insert(p.All.Count, FormattableString.Invariant($"Doc_0/Res/{i}.bin"), [1]);
        })),
        Invalid("t65-deep-path.ofd", "a path of 40 folders", "limits", () => Changed(Ofd(pki), p => p[string.Concat(Enumerable.Repeat("a/", 40)) + "x"] = [1])),
    ];

    private static IEnumerable<TestDocument> Broken(TestPki pki) =>
    [
        Invalid("t34-truncated.ofd", "file cut in the middle", "container", () => Half(Ofd(pki).ToBytes())),
        Invalid("t35-no-ofd-xml.ofd", "a ZIP without OFD.xml", "container", () => Changed(Ofd(pki), p => p.Remove("OFD.xml"))),
        Invalid("t35b-no-zip.ofd", "text that is no ZIP", "container", () => Encoding.UTF8.GetBytes("This is no OFD document.")),
        Invalid("t35c-empty.ofd", "an empty file", "container", () => []),
    ];

    private static TestDocument Bad(TestPki pki, string name, string @class, string entry) =>
        Invalid(name, @class, "bad entry name", () => With(pki, new RawEntry { Name = Name(entry), Content = [1, 2, 3] }));

    private static byte[] Name(string name) => Encoding.UTF8.GetBytes(name);

    private static byte[] With(TestPki pki, RawEntry entry) => RawZip.Write([.. RawZip.Entries(Ofd(pki).ToParts()), entry]);

    private static byte[] Evil(TestPki pki, RawEntry first) => RawZip.Write([first, .. RawZip.Entries(Ofd(pki).ToParts())]);

    private static byte[] Overlapping(TestPki pki, int bytes) => RawZip.Write(
        [.. RawZip.Entries(Ofd(pki).ToParts()), new RawEntry { Name = Name("Doc_0/Res/outer.bin"), Content = [1, 2, 3], Overlap = bytes }, new RawEntry { Name = Name(Extra), Content = [4, 5, 6] }]);

    private static byte[] EvilPage(OfdParts parts) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(parts[Page]).Replace("测试单位", "另一单位"));

    private static byte[] Half(byte[] file) => [.. file.Take(file.Length * 2 / 3)];
}

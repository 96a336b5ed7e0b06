using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What the container can be found to be.</summary>
internal static class ContainerCodes
{
    private static readonly CodeGroup Container = new("container");
    private static readonly CodeGroup Names = new("names");

    public static readonly VerificationCode Sound = Container.Pass("container.sound", "容器结构完整，未超出限制。", "The container is sound and within the limits.");
    public static readonly VerificationCode NotKnown = Container.Fail("container.not-known", "既不是 OFD（ZIP），也不是 PDF。", "The file is neither an OFD (ZIP) nor a PDF.");
    public static readonly VerificationCode Broken = Container.Fail("container.broken",
        "压缩包不完整或已损坏：文件被截断，或目录、条目的头与数据不符。", "The package is cut off or damaged: a directory, a header or data do not fit together.");
    public static readonly VerificationCode Disagreement = Container.Fail("container.headers-differ",
        "条目的本地文件头与中央目录不一致：不同的阅读软件会读到不同的内容。", "A local header differs from the central directory: two readers would see two documents.");
    public static readonly VerificationCode Overlap = Container.Fail("container.overlap",
        "条目相互重叠，或条目之间、之前夹有不属于任何条目的字节。", "Entries overlap, or bytes that belong to no entry lie between or before them.");
    public static readonly VerificationCode Encrypted = Container.Fail("container.encrypted", "条目已加密，无法核验其内容。", "An entry is encrypted: what it holds cannot be verified.");
    public static readonly VerificationCode Link = Container.Fail("container.link", "条目是符号链接或特殊文件。", "An entry is a symbolic link or a special file.");
    public static readonly VerificationCode Method = Container.Fail("container.method",
        "条目使用了 STORED、DEFLATE 以外的压缩方法，或 ZIP64、分卷。", "An entry uses a compression method other than STORED and DEFLATE, or the package ZIP64 or volumes.");
    public static readonly VerificationCode Checksum = Container.Fail("container.checksum", "条目的数据与其校验和或声明的长度不符。", "An entry's data does not fit its checksum or declared length.");
    public static readonly VerificationCode Limits = Container.Fail("container.limits",
        "超出容器限制（文件大小、条目数、解压大小、压缩比或路径深度）。", "The container exceeds the limits of size, number, unpacked size, ratio or depth.");

    public static readonly VerificationCode NamesSound = Names.Pass("names.sound", "条目名称规范且互不相同。", "Entry names are normal and all different.");
    public static readonly VerificationCode Climbs = Names.Fail("names.climbs", "条目名称含有“..”或“.”路径段，可能越出文件包。", "An entry name has a '..' or '.' segment and may leave the package.");
    public static readonly VerificationCode Absolute = Names.Fail("names.absolute", "条目名称是绝对路径或带盘符。", "An entry name is an absolute path or names a drive.");
    public static readonly VerificationCode Backslash = Names.Fail("names.backslash", "条目名称含有反斜杠。", "An entry name has a backslash.");
    public static readonly VerificationCode Odd = Names.Fail("names.odd", "条目名称为空，或含有控制字符、空路径段、以点或空格结尾的路径段。",
        "An entry name is empty, or has control characters, an empty segment, or a segment that ends with a dot or a space.");
    public static readonly VerificationCode Duplicate = Names.Fail("names.duplicate", "两个条目同名：不同的阅读软件会取不同的一个。", "Two entries have one name: readers differ in which they take.");
    public static readonly VerificationCode Case = Names.Fail("names.case", "两个条目的名称仅大小写或字符组合形式不同。", "Two entries' names differ only by case or by normal form.");
    public static readonly VerificationCode Encoding = Names.Fail("names.encoding",
        "条目名称不是 UTF-8（可能是 GBK）。策略“field”可按 GBK 读取，并指明此偏差。", "An entry name is not UTF-8, perhaps GBK. The policy 'field' reads it as GBK and names the deviation.");

    public static IEnumerable<VerificationCode> All => [.. Container.All, .. Names.All];
}

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Certificates;

/// <summary>
/// The directory of a ZIP file (APPNOTE 6.3), read so that every reader must see the same: headers agree, entries fill the file from its first byte to the
/// directory without gap or overlap, and nothing follows the end record. The platform's own reader checks none of that.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint LocalMark = 0x04034b50, CentralMark = 0x02014b50, EndMark = 0x06054b50, DescriptorMark = 0x08074b50;
    private const int LocalSize = 30, CentralSize = 46, EndSize = 22;
    private const ushort EncryptedFlag = 0x0001, DescriptorFlag = 0x0008, StrongFlag = 0x0040, Utf8Flag = 0x0800, MaskedFlag = 0x2000;

    private readonly byte[] _file;
    private readonly VerificationPolicy _policy;
    private readonly CheckList _checks;
    private readonly List<(int Start, int End)> _spans = [];
    private long _total;

    private ZipDirectory(byte[] file, VerificationPolicy policy, CheckList checks) => (_file, _policy, _checks) = (file, policy, checks);

    /// <summary>The entries in the order of the directory; null when the file can't be read as a package at all. What is wrong is noted.</summary>
    public static List<PackageEntry>? Read(byte[] file, VerificationPolicy policy, CheckList checks) => new ZipDirectory(file, policy, checks).Read();

    private List<PackageEntry>? Read()
    {
        var end = FindEnd();
        if (end < 0) return Refuse(ContainerCodes.Broken, "end of central directory");
        int count = U16(end + 10), size = I32(end + 12), start = I32(end + 16);
        if (U16(end + 4) != 0 || U16(end + 6) != 0 || U16(end + 8) != count || count == 0xFFFF) return Refuse(ContainerCodes.Method, "volumes or ZIP64");
        if (size < 0 || start < 0 || (long)start + size != end) return Refuse(ContainerCodes.Broken, "central directory");
        if (count > _policy.Limits.Entries) return Refuse(ContainerCodes.Limits, $"{count} entries");

        var entries = new List<PackageEntry>(count);
        var at = start;
        for (var i = 0; i < count; i++)
        {
            if (at + CentralSize > end || U32(at) != CentralMark) return Refuse(ContainerCodes.Broken, "central directory");
            var next = at + CentralSize + U16(at + 28) + U16(at + 30) + U16(at + 32);
            if (next > end) return Refuse(ContainerCodes.Broken, "central directory");
            if (ReadEntry(at) is { } entry) entries.Add(entry);
            at = next;
        }
        if (at != end) return Refuse(ContainerCodes.Broken, "central directory");
        CheckSpans(start);
        return _checks.HasFailed ? null : entries;
    }

    private List<PackageEntry>? Refuse(VerificationCode code, string evidence)
    {
        _checks.Add(code, evidence);
        return null;
    }

    /// <summary>The end record: the last in the file whose comment reaches the end exactly.</summary>
    private int FindEnd()
    {
        for (var at = _file.Length - EndSize; at >= 0 && at >= _file.Length - EndSize - ushort.MaxValue; at--)
            if (U32(at) == EndMark && at + EndSize + U16(at + 20) == _file.Length) return at;
        return -1;
    }

    private PackageEntry? ReadEntry(int at)
    {
        int flags = U16(at + 8), method = U16(at + 10), packed = I32(at + 20), size = I32(at + 24), nameLength = U16(at + 28), local = I32(at + 42);
        var nameBytes = _file.AsSpan(at + CentralSize, nameLength);
        if (NameOf(nameBytes, flags) is not { } name) return null;
        if (EntryNames.Fault(name, _policy.Limits.PathDepth) is { } fault) _checks.Add(fault, name);
        if ((flags & (EncryptedFlag | StrongFlag | MaskedFlag)) != 0) _checks.Add(ContainerCodes.Encrypted, name);
        if (method is not (0 or 8) || packed < 0 || size < 0 || U16(at + 34) != 0) return Drop(ContainerCodes.Method, name);
        if (IsSpecial(U16(at + 4) >> 8, U32(at + 38))) _checks.Add(ContainerCodes.Link, name);
        if (!Fits(packed, size)) return Drop(ContainerCodes.Limits, name);
        if (method == 0 && packed != size) return Drop(ContainerCodes.Disagreement, name);

        if (local < 0 || (long)local + LocalSize > _file.Length || U32(local) != LocalMark) return Drop(ContainerCodes.Broken, name);
        var start = local + LocalSize + U16(local + 26) + U16(local + 28);
        if ((long)start + packed > _file.Length) return Drop(ContainerCodes.Broken, name);
        if (!Agrees(at, local, nameBytes)) return Drop(ContainerCodes.Disagreement, name);
        var descriptor = (flags & DescriptorFlag) != 0 ? DescriptorLength(start + packed, at) : 0;
        if (descriptor < 0) return Drop(ContainerCodes.Disagreement, name);
        _spans.Add((local, start + packed + descriptor));
        return new(_file, name, start, packed, size, method == 8, U32(at + 16));
    }

    private PackageEntry? Drop(VerificationCode code, string name)
    {
        _checks.Add(code, name);
        return null;
    }

    private bool Fits(int packed, int size)
    {
        var limits = _policy.Limits;
        _total += size;
        return size <= limits.EntryBytes && _total <= limits.TotalBytes && (size <= limits.RatioFrom || size <= (long)Math.Max(packed, 1) * limits.Ratio);
    }

    private bool Agrees(int central, int local, ReadOnlySpan<byte> name)
    {
        var hasDescriptor = (U16(local + 6) & DescriptorFlag) != 0;
        bool Same(int localField, int centralField) => U32(local + localField) == U32(central + centralField) || (hasDescriptor && U32(local + localField) == 0);
        return U16(local + 6) == U16(central + 8) && U16(local + 8) == U16(central + 10) && U16(local + 26) == name.Length
            && _file.AsSpan(local + LocalSize, name.Length).SequenceEqual(name)
            && Same(14, 16) && Same(18, 20) && Same(22, 24);
    }

    /// <summary>The length of the data descriptor, with or without its mark; negative when it does not repeat the directory.</summary>
    private int DescriptorLength(int at, int central)
    {
        foreach (var mark in new[] { 4, 0 })
        {
            if ((long)at + mark + 12 > _file.Length || (mark == 4 && U32(at) != DescriptorMark)) continue;
            if (U32(at + mark) == U32(central + 16) && U32(at + mark + 4) == U32(central + 20) && U32(at + mark + 8) == U32(central + 24)) return mark + 12;
        }
        return -1;
    }

    /// <summary>Anything but a file or a folder, by the mode that a Unix writer left.</summary>
    private static bool IsSpecial(int writer, uint attributes) => writer is 3 or 19 && (attributes >> 28) is not (0 or 4 or 8);

    private string? NameOf(ReadOnlySpan<byte> bytes, int flags)
    {
        if (StrictUtf8.Text(bytes) is { } text && ((flags & Utf8Flag) != 0 || StrictUtf8.IsAscii(bytes))) return text;
        _checks.Add(ContainerCodes.Encoding, isTolerated: _policy.Allows(PolicySwitch.GbkNames), Convert.ToHexStringLower(bytes.ToArray()));
        return _policy.Allows(PolicySwitch.GbkNames) ? Gbk.Text(bytes) : null;
    }

    private void CheckSpans(int directory)
    {
        var at = 0;
        foreach (var (start, end) in _spans.OrderBy(span => span.Start))
        {
            if (start != at)
            {
                _checks.Add(ContainerCodes.Overlap, $"at byte {Math.Min(start, at)}");
                return;
            }
            at = end;
        }
        if (at != directory && !_checks.HasFailed) _checks.Add(ContainerCodes.Overlap, $"at byte {at}");
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));
}

using System.Linq;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>List, announcement and manifest of a package speak of the same submission, and the parts are those of the manifest.</summary>
internal static class ConsignmentRules
{
    /// <exception cref="ConsignmentRefusedException">They do not.</exception>
    public static void Hold(OpenConsignment package)
    {
        if (package.Content is not { } manifest || manifest.Parts.Any(part => part?.Digest is null)) throw Contradiction(ConsignmentFiles.Manifest, "不是汇聚清单", "it is no manifest");
        var (list, announcement) = (package.List, package.Announcement);
        if (manifest.Key != list.Key) throw Contradiction(ConsignmentFiles.Manifest, "键与装箱单不同", "its key is not the list's");
        if (manifest.Department != list.Department) throw Contradiction(ConsignmentFiles.Manifest, "部门与装箱单不同", "its department is not the list's");
        var isSame = announcement.Entry.Code == manifest.Entry.Code && announcement.Entry.Version == manifest.Entry.Version && announcement.Period == manifest.Period
            && announcement.Mode == manifest.Mode && announcement.SchemaDigest is { } schema && schema.Equals(manifest.SchemaDigest);
        if (!isSame) throw Contradiction(ConsignmentFiles.Announcement, "登记与清单不是同一条目、周期或方式", "announcement and manifest name another entry, period or mode");
        for (var n = 1; n <= manifest.Parts.Count; n++)
        {
            var (part, name) = (manifest.Parts[n - 1], ConsignmentFiles.Part(n));
            if (part.Number != n) throw Contradiction(ConsignmentFiles.Manifest, "分片序号不连续", "its parts are not numbered from 1 without gaps");
            if (list.Files.FirstOrDefault(file => file.Name == name) is not { } listed) throw ConsignmentReader.Refuse(ConsignmentRefusals.FileMissing, name);
            if (listed.Size != part.Size || !IsSameDigest(listed.Digest!, part.Digest!)) throw Contradiction(name, "与清单所列大小或摘要不同", "it is not the part that the manifest names");
        }
        if (list.Files.Count != manifest.Parts.Count + 2) throw Contradiction(ConsignmentFiles.List, "分片多于清单所列", "it names more parts than the manifest");
    }

    /// <summary>By another algorithm they can't be compared here: then the part's bytes are, before they are sent.</summary>
    private static bool IsSameDigest(ContentDigest listed, ContentDigest part) => listed.Algorithm != part.Algorithm || listed.Equals(part);

    private static ConsignmentRefusedException Contradiction(string place, string chinese, string english) => ConsignmentReader.Refuse(ConsignmentRefusals.Contradiction(chinese, english), place);
}

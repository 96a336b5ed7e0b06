using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>汇聚清单 (everything a submission consists of, in order): signed by the department, and after it nothing changes.</summary>
public class SubmissionManifest
{
    /// <summary>The payload type of a signed manifest.</summary>
    public const string PayloadType = "application/vnd.govdata.submission-manifest+json";

    /// <summary>汇聚键: key of the submission.</summary>
    public string Key { get; set; } = "";

    /// <summary>报送部门: social credit code of the sender; empty is filled with the calling department.</summary>
    public string Department { get; set; } = "";

    /// <summary>目录条目: entry and version, as announced.</summary>
    public EntryReference Entry { get; set => field = value ?? new(); } = new();

    /// <summary>数据周期: as announced.</summary>
    public string Period { get; set; } = "";

    /// <summary>汇聚方式: as announced.</summary>
    public SubmissionMode Mode { get; set; } = SubmissionMode.Full;

    /// <summary>全部分片: all parts, in order.</summary>
    public IList<ManifestPart> Parts { get; set => field = value ?? []; } = [];

    /// <summary>数据行数: data rows, without the header.</summary>
    public long Rows { get; set; }

    /// <summary>控制总数: sum of a numeric item by its name, as decimal text.</summary>
    public IDictionary<string, string> ControlTotals { get; set => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>Digest of the items' definition, as announced.</summary>
    public ContentDigest? SchemaDigest { get; set; }

    /// <summary>Digest of the department's own quality report, if it has one.</summary>
    public ContentDigest? ReportDigest { get; set; }

    /// <summary>Bytes of all parts.</summary>
    public long TotalSize { get; set; }

    /// <summary>
    /// Signs the manifest on a machine that has no route to the center; one that has lets <see cref="SubmissionsClient.SignManifestAsync"/> do it. Keep the document before it
    /// leaves: signing again gives other bytes.
    /// </summary>
    /// <param name="key">The department's key; null at trust level 0, which has none.</param>
    /// <param name="cancellationToken">Ends waiting for a signing device.</param>
    /// <exception cref="ArgumentException">A member is missing.</exception>
    public Task<SignedDocument> SignAsync(SigningKey? key, CancellationToken cancellationToken = default)
    {
        Guard.Member(Key, nameof(Key), nameof(SubmissionManifest));
        Guard.Member(Department, nameof(Department), nameof(SubmissionManifest));
        Guard.Member(SchemaDigest, nameof(SchemaDigest), nameof(SubmissionManifest));
        return DepartmentDocument.SignAsync(key, PayloadType, this, SubmissionsJson.Wire.SubmissionManifest, cancellationToken);
    }

    /// <summary>Key, parts and rows.</summary>
    public override string ToString() => $"{Key}: {Parts.Count} parts, {Rows} rows";

    internal static SubmissionManifest? Read(SignedDocument document)
    {
        if (document.PayloadType != PayloadType) return null;
        try
        {
            return JsonSerializer.Deserialize(document.Payload.Span, SubmissionsJson.Wire.SubmissionManifest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal SubmissionManifest Of(DepartmentIdentity department)
    {
        if (!string.IsNullOrEmpty(Department)) return this;
        var complete = (SubmissionManifest)MemberwiseClone();
        complete.Department = department.Code;
        return complete;
    }
}

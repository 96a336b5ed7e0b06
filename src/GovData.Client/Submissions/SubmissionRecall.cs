using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>汇聚撤回 (which submission the department takes back, and why): signed by the department.</summary>
public class SubmissionRecall
{
    /// <summary>The payload type of a signed recall.</summary>
    public const string PayloadType = "application/vnd.govdata.submission-recall+json";

    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>汇聚键: key of the submission.</summary>
    public string Key { get; set; } = "";

    /// <summary>报送部门: social credit code of the sender; empty is filled with the calling department.</summary>
    public string Department { get; set; } = "";

    /// <summary>撤回理由: why, 1 to 1,000 characters that name no person.</summary>
    public string Reason { get; set; } = "";

    /// <summary>撤回时刻: when it was decided.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset RecalledAt { get; set; }

    /// <summary>Just the key: a reason is free text.</summary>
    public override string ToString() => Key;

    internal static SubmissionRecall? Read(SignedDocument document)
    {
        if (document.PayloadType != PayloadType) return null;
        try
        {
            return JsonSerializer.Deserialize(document.Payload.Span, SubmissionsJson.Wire.SubmissionRecall);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal SubmissionRecall Of(DepartmentIdentity department)
    {
        if (!string.IsNullOrEmpty(Department)) return this;
        var complete = (SubmissionRecall)MemberwiseClone();
        complete.Department = department.Code;
        return complete;
    }
}

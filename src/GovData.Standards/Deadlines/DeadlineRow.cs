using System.Text.Json;

namespace GovData.Standards;

/// <summary>A deadline as a row of a configuration file.</summary>
internal sealed class DeadlineRow
{
    public string? Name { get; set; }

    public string? Chinese { get; set; }

    public int WorkingDays { get; set; }

    public int Extension { get; set; }

    public string? Source { get; set; }

    public bool IsVerified { get; set; }

    public static DeadlineRow Of(DeadlinePolicy policy) => new()
    {
        Name = policy.Name,
        Chinese = policy.Chinese,
        WorkingDays = policy.WorkingDays,
        Extension = policy.Extension,
        Source = policy.Source,
        IsVerified = policy.IsVerified,
    };

    public DeadlinePolicy ToPolicy() => new(Name!, Chinese!, WorkingDays, Extension, Source!, IsVerified);
}

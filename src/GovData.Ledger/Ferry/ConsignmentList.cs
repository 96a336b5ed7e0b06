using System.Collections.Generic;

namespace GovData.Ledger;

/// <summary>装箱单 (what is in a package): the payload that the packer signs, in <c>consignment.json</c>.</summary>
internal sealed class ConsignmentList
{
    public const string PayloadType = "application/vnd.govdata.consignment+json";

    public string Key { get; set; } = "";

    public string Department { get; set; } = "";

    /// <summary>The division of the center it is for; null: any.</summary>
    public string? Center { get; set; }

    public IList<ConsignmentEntry> Files { get; set => field = value ?? []; } = [];
}

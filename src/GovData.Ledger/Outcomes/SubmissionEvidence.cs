namespace GovData.Ledger;

/// <summary>存证概况 (where the evidence of one submission stands): its stream is named after the key.</summary>
public class SubmissionEvidence
{
    /// <summary>How many entries the stream has.</summary>
    public long Entries { get; set; }

    /// <summary>The digest of its last line, <c>sm3:</c> and hexadecimal; empty while there is none. Keep it elsewhere to notice a cut tail.</summary>
    public string Head { get; set; } = "";
}

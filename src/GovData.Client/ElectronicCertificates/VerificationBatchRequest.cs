using System.Collections.Generic;

namespace GovData.Client;

/// <summary>批量核验 (certificates to verify under one context). Keep it until the batch is done: its verdicts are held against it.</summary>
public class VerificationBatchRequest
{
    /// <summary>批次键: key of the batch, chosen by the department; it lives for ever.</summary>
    public string Key { get; set; } = "";

    /// <summary>电子证照标识: 1 to 500 certificates.</summary>
    public IList<string> Identifiers { get; set => field = value ?? []; } = [];

    /// <summary>The key and how many.</summary>
    public override string ToString() => $"{Key} ({Identifiers.Count})";
}

using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>What <c>listCertificateStatusChanges</c> answers: its next is always there.</summary>
internal sealed class CertificateStatusAnswer
{
    public IList<CertificateStatusChange> Items { get; set => field = value ?? []; } = [];

    public string Next { get; set; } = "";

    public DateTimeOffset FinalUpTo { get; set; }

    public CertificateStatusPage ToPage() => new() { Items = Items, Next = Items.Count > 0 ? Next : null, Resume = Next, FinalUpTo = FinalUpTo };
}

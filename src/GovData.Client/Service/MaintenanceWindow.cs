using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>维护窗口 (a time in which the center, or a part of it, does not answer).</summary>
public class MaintenanceWindow
{
    /// <summary>When it begins.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset To { get; set; }

    /// <summary>The profiles concerned; empty means all.</summary>
    public IList<string> Profiles { get; set => field = value ?? []; } = [];

    /// <summary>Why, for people.</summary>
    public string Reason { get; set; } = "";
}

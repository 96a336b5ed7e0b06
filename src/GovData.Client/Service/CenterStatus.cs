using System;
using System.Collections.Generic;

namespace GovData.Client;

/// <summary>运行状态 (whether the center works, and when it will not).</summary>
public class CenterStatus
{
    /// <summary>The state now.</summary>
    public CenterState State { get; set; } = CenterState.Of("");

    /// <summary>The center's clock.</summary>
    public DateTimeOffset Time { get; set; }

    /// <summary>维护窗口: the windows announced.</summary>
    public IList<MaintenanceWindow> Maintenance { get; set => field = value ?? []; } = [];

    /// <summary>The state.</summary>
    public override string ToString() => $"{State}";
}

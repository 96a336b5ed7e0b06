namespace GovData.Client;

/// <summary>目录条目引用 (one version of a catalog entry).</summary>
public class EntryReference
{
    /// <summary>信息资源代码: its code.</summary>
    public string Code { get; set; } = "";

    /// <summary>版本: its version, from 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Code and version.</summary>
    public override string ToString() => $"{Code} v{Version}";
}

namespace GovData.Client;

/// <summary>中心标识 (name and division of a center).</summary>
public class CenterIdentity
{
    /// <summary>中心名称: its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>服务区划: the division it serves, six digits.</summary>
    public string Division { get; set; } = "";

    /// <summary>Name and division.</summary>
    public override string ToString() => $"{Name} ({Division})";
}

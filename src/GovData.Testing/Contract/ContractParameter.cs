namespace GovData.Testing;

/// <summary>A parameter of an operation, in path, query or header.</summary>
internal sealed class ContractParameter
{
    public string Name { get; set; } = "";

    public string In { get; set; } = "";

    public bool IsRequired { get; set; }

    public Schema Schema { get; set; } = Schema.Anything;
}

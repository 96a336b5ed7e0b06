namespace GovData.Testing;

/// <summary>The links of the chain at the center, in the order in which one builds on the other.</summary>
internal sealed class Chain
{
    public Chain(CenterServices center)
    {
        Tokens = new Tokens(center.Chance);
        Core = new CoreLink(center, Tokens);
        Catalog = new CatalogLink(center);
        Responsibilities = new ResponsibilitiesLink(center, Catalog.Catalogue);
    }

    public Tokens Tokens { get; }

    public CoreLink Core { get; }

    public CatalogLink Catalog { get; }

    public ResponsibilitiesLink Responsibilities { get; }

    public IReadOnlyList<Link> Links => [Core, Catalog, Responsibilities];
}

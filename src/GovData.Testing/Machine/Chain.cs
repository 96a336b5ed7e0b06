namespace GovData.Testing;

/// <summary>The links of the chain at the center, in the order in which one builds on the other.</summary>
internal sealed class Chain
{
    public Chain(CenterServices center)
    {
        Tokens = new Tokens(center.Chance);
        Core = new CoreLink(center, Tokens);
        Catalog = new CatalogLink(center);
        Responsibilities = new ResponsibilitiesLink(center, Catalog.Published);
        Submissions = new SubmissionsLink(center, Catalog.Published, Responsibilities);
        Sharing = new SharingLink(center, Catalog.Published, Submissions.Pool);
        Certificates = new ElectronicCertificatesLink(center);
        OpenData = new OpenDataLink(center, Catalog.Published, Submissions.Pool);
        Checkpoints = new CheckpointsLink(center);
        Supervision = new SupervisionLink(center, new AnnualCount(Catalog.Published, Responsibilities, Submissions, Sharing, Certificates, OpenData));
    }

    public Tokens Tokens { get; }

    public CoreLink Core { get; }

    public CatalogLink Catalog { get; }

    public ResponsibilitiesLink Responsibilities { get; }

    public SubmissionsLink Submissions { get; }

    public SharingLink Sharing { get; }

    public ElectronicCertificatesLink Certificates { get; }

    public OpenDataLink OpenData { get; }

    public SupervisionLink Supervision { get; }

    public CheckpointsLink Checkpoints { get; }

    public IReadOnlyList<ChainLink> Links => [Core, Catalog, Responsibilities, Submissions, Sharing, Certificates, OpenData, Supervision, Checkpoints];
}

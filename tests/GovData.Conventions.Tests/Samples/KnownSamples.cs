using System.Data;
using System.Data.Common;
using System.Globalization;
using GovData.Certificates;
using GovData.Client;
using GovData.Conventions.Tests.House;
using GovData.DependencyInjection;
using GovData.Hosting;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;
using GovData.Validation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GovData.Conventions.Tests.Samples;

/// <summary>What only a person knows how to make: a department at a mock center, an entry with items, a ledger, keys.</summary>
internal static class KnownSamples
{
    public static SampleSet Create()
    {
        var samples = new SampleSet();
        var center = new MockCenter();
        var department = center.Departments.Add("11500000009275780L", "500000", "某局");
        var folder = Directory.CreateTempSubdirectory("odd-arguments-");
        var entry = new CatalogEntry { Title = "名册", Code = "307005012/000001", ProviderCode = "11500000009275780L", ProviderName = "某局", Version = 1, Items = { new InformationItem { Name = "编号", Type = ItemDataType.Parse("C(18)"), IsKey = true } } };
        samples.Add(center);
        samples.Add(center.Keys.Encryption.PublicKey);
        samples.Add(department);
        samples.Add(center.Departments.AddCarrier(department.Code, "前置机"));
        samples.Add(new CenterClient(center.OptionsFor(department)));
        samples.Add(entry);
        samples.Add(TableValidator.For(entry));
        samples.Add(RuleSet.Current.Rules[0]);
        samples.Add(CenterOperations.Find("getLimits")!);
        samples.Add(SubmissionSource.FromFile("rows.csv"));
        samples.Add(DeltaSource.ByComparison(
            "permits", entry, _ => Task.FromResult<DbDataReader>(new DataTable { Columns = { "编号" } }.CreateDataReader()), new DeltaOptions { StateDirectory = folder.FullName, Secret = new byte[32] }));
        samples.Add(new SubmissionPlan(entry, "2026", SubmissionSource.FromFile("rows.csv")));
        var ledger = SqliteLedger.Open(Path.Combine(folder.FullName, "ledger.db"));
        samples.Add(ledger);
        samples.Add(new PendingVerifications(new CenterClient(center.OptionsFor(department)), ledger, new PendingVerificationOptions { Secret = new byte[32] }));
        AddValues(samples);
        AddDocuments(samples);
        AddPlatform(samples);
        AddReceipt(samples);
        AddCertificates(samples);
        AddHandedOut(samples, center, department, ledger);
        return samples;
    }

    private static void AddCertificates(SampleSet samples)
    {
        var pki = TestPki.Create(seed: 1);
        var verifier = new CertificateVerifier(TrustBundle.Of([.. pki.Anchors, .. pki.Intermediates]), RevocationStore.Of(pki.RevocationLists));
        samples.Add(TrustBundle.Of(pki.Anchors));
        samples.Add(RevocationStore.Empty);
        samples.Add(VerificationCode.All[0]);
        samples.Add(verifier);
        var verdict = verifier.Verify(new TestOfd(pki) { Seals = { new TestSeal() } }.ToBytes());
        samples.Add(verdict);
        samples.Add(BatchVerdict.Of([verdict]));
        samples.Add(BatchVerdict.Of([verdict]).ProofOf(0));
        samples.Add(new MerkleTree(DigestAlgorithm.Sm3, [[1], [2]]));
    }

    private static void AddValues(SampleSet samples)
    {
        samples.Add(new EvidenceTree([new StreamHead { Stream = "s", Seq = 1, Digest = ContentDigest.Of(DigestAlgorithm.Sm3, "line"u8) }]));
        samples.Add(SocialCreditCode.Parse("11500226MB1D37341C"));
        samples.Add(OrganisationCode.Parse("MB1D37341"));
        samples.Add(CitizenId.Parse("11010519491231002X"));
        samples.Add(HmtResidencePermit.Parse("810000199001010019"));
        samples.Add(ForeignPermanentResidentId.Parse("950840199001010014"));
        samples.Add(HomeReturnPermit.Parse("H12345678"));
        samples.Add(TaiwanTravelPermit.Parse("12345678"));
        samples.Add(Passport.Parse("E12345678"));
        samples.Add(DivisionCode.Parse("500110"));
        samples.Add(ResourceCode.Parse("307005012/000001"));
        samples.Add(ElectronicCertificateIdentifier.Parse("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7"));
        samples.Add(new CivilDate(2026, 1, 31));
        samples.Add(ContentDigest.Of(DigestAlgorithm.Sm3, "sample"u8));
        samples.Add(SigningKey.CreateSm2());
        samples.Add(new FakeSigningDevice(SigningKey.CreateSm2()));
    }

    private static void AddDocuments(SampleSet samples)
    {
        var pki = TestPki.Create(seed: 1);
        samples.Add(pki);
        samples.Add(pki.Signer);
        samples.Add(TestDocuments.All(pki)[0]);
    }

    private static void AddPlatform(SampleSet samples)
    {
        samples.Add<Stream>(Expandable("编号\n1\n"u8));
        samples.Add<TextWriter>(new StringWriter());
        samples.Add<TextReader>(new StringReader(""));
        samples.Add<DbDataReader>(new DataTable { Columns = { "编号" } }.CreateDataReader());
        samples.Add(TimeProvider.System);
        samples.Add(CultureInfo.InvariantCulture);
        samples.Add(new Uri("https://center.example/"));
        samples.Add(HttpMethod.Get);
        samples.Add<Exception>(new InvalidOperationException("sample"));
        samples.Add<HttpMessageHandler>(new HttpClientHandler());
        samples.Add<ILoggerFactory>(NullLoggerFactory.Instance);
        samples.Add<IServiceCollection>(new ServiceCollection());
        samples.Add<IServiceProvider>(new ServiceCollection().BuildServiceProvider());
        samples.Add<IConfigurationSection>(new ConfigurationBuilder().AddInMemoryCollection([new("Center:Endpoint", "https://center.example/")]).Build().GetSection("Center"));
    }

    private static MemoryStream Expandable(ReadOnlySpan<byte> content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        stream.Position = 0;
        return stream;
    }

    /// <summary>The contract's own example, signed by the center.</summary>
    private static void AddReceipt(SampleSet samples)
    {
        var document = SignedDocument.Parse(File.ReadAllText(Repository.PathOf("docs/contract/vectors/verification-receipt.json")));
        samples.Add(document);
        samples.Add(document.Verify(new TrustedKeys()));
        samples.Add(EvidenceVerifier.Verify([], new TrustedKeys()));
        if (VerificationReceipt.TryRead(document, out var receipt, out _)) samples.Add(receipt);
    }

    /// <summary>What users are handed where they extend or host the library.</summary>
    private static void AddHandedOut(SampleSet samples, MockCenter center, MockDepartment department, DepartmentLedger ledger)
    {
        var credential = new WatchedCredential();
        var options = center.OptionsFor(department);
        options.Credential = credential;
        using (var client = new CenterClient(options)) client.Service.GetCapabilitiesAsync().GetAwaiter().GetResult();
        samples.Add(credential.Channel!);
        samples.Add(credential.Attempt!);
        var services = new ServiceCollection();
        samples.Add(services.AddGovDataCenter("sample", configured =>
        {
            configured.Endpoint = center.Endpoint;
            configured.Department = new DepartmentIdentity(department.Code, department.Division);
            configured.Credential = new AppKeyCredential(department.AppKey, department.AppSecret);
        }));
        services.AddGovDataSubmissionWorker("sample", worker => worker.OpenLedger = _ => ledger);
        var provider = services.BuildServiceProvider();
        samples.Add(provider.GetRequiredService<CenterClients>());
        samples.Add(provider.GetRequiredService<SubmissionQueue>());
        samples.Add(SqliteLedger.Dialect);
        samples.Add<System.Data.Common.DbException>(new Microsoft.Data.Sqlite.SqliteException("database is locked", 5));
    }

    /// <summary>Keeps the channel and an attempt that a credential is handed.</summary>
    private sealed class WatchedCredential : CenterCredential
    {
        public CredentialChannel? Channel { get; private set; }

        public CallAttempt? Attempt { get; private set; }

        protected override CredentialSession OpenSession(CredentialChannel channel)
        {
            Channel = channel;
            return new Session(this);
        }

        private sealed class Session(WatchedCredential owner) : CredentialSession
        {
            protected override ValueTask AuthenticateAsync(CallAttempt attempt, CancellationToken cancellationToken)
            {
                owner.Attempt = attempt;
                return default;
            }
        }
    }
}

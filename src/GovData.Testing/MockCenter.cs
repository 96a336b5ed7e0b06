using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>
/// 模拟数据资源中心 · The center of the contract in process: it validates, digests, signs and checks like a real one, on a clock of one's own, without a socket.
/// </summary>
public sealed class MockCenter
{
    private readonly CenterServices _services;
    private readonly CenterMachine _machine;
    private readonly Lazy<TestPki> _documentPki;

    /// <summary>Makes a mock center.</summary>
    public MockCenter(MockCenterOptions? options = null)
    {
        options ??= new MockCenterOptions();
        Keys = new MockKeys(options.SigningKey);
        _services = new CenterServices(options.TimeProvider, options.Seed, Keys, options.PartsDirectory);
        var chain = new Chain(_services);
        _machine = new CenterMachine(_services, options.IsStrict, chain.Links, chain.Tokens);
        _services.Departments.Rotated += chain.Tokens.Void;
        Seed = new MockSeed(_services, _machine, chain);
        Authority = new MockAuthority(_services, _machine, chain);
        Holders = new MockHolders(_services, _machine, chain);
        _documentPki = new Lazy<TestPki>(() => chain.Certificates.Copies.Pki);
        NationalExchange = new MockNationalExchange(_services, _machine.AnswerAsync);
    }

    /// <summary>The address the in-process handler answers under; it leads nowhere else.</summary>
    public Uri Endpoint { get; } = new("https://mock.center.invalid/");

    /// <summary>The departments it knows; add one to get its credential.</summary>
    public MockDepartments Departments => _services.Departments;

    /// <summary>The keys it signs with.</summary>
    public MockKeys Keys { get; }

    /// <summary>The public keys to be trusted: the center's, old and new, and those of the departments that have one.</summary>
    public TrustedKeys TrustedKeys =>
        new([.. Keys.Trusted.Keys, .. Departments.All.Where(d => d.VerificationKey is not null).Select(d => d.VerificationKey!)]);

    /// <summary>Its limits, enforced.</summary>
    public MockLimits Limits => _services.Limits;

    /// <summary>What its authority has set.</summary>
    public MockPolicy Policy => _services.Policy;

    /// <summary>The authority, played by a test or a person: approves, returns, publishes, assigns, suspends.</summary>
    public MockAuthority Authority { get; }

    /// <summary>The holders of certificates, played by a test or a person: consent, refuse, show a QR code.</summary>
    public MockHolders Holders { get; }

    /// <summary>The test certificates behind the seals on the copies it makes for download: a verifier of those trusts its anchors. Made when first asked for.</summary>
    public TestPki DocumentPki => _documentPki.Value;

    /// <summary>Puts things there without the way they would come by: published entries, certificates.</summary>
    public MockSeed Seed { get; }

    /// <summary>What it received.</summary>
    public MockJournal Journal => _machine.Journal;

    /// <summary>What is to happen to the next calls.</summary>
    public MockOutcomes Outcomes => _machine.Outcomes;

    /// <summary>A gateway in front of it, which does nothing until it is told to.</summary>
    public MockFrontGateway FrontGateway => _machine.Gateway;

    /// <summary>The national exchange in front of it.</summary>
    public MockNationalExchange NationalExchange { get; }

    /// <summary>The clock it was given.</summary>
    public TimeProvider TimeProvider => _services.Clock.Provider;

    /// <summary>The time at the center.</summary>
    public DateTimeOffset Now => _services.Clock.Now;

    /// <summary>The operations of the contract it was made from, planned ones too.</summary>
    public IReadOnlyList<MockOperation> Operations => [.. _services.Contract.Operations.Select(o => new MockOperation(o))];

    /// <summary>A handler for <see cref="HttpClient"/> that leads to this center, and for the exchange's address to the exchange. No socket is opened.</summary>
    public HttpMessageHandler CreateHandler() => new MockCenterHandler(RouteAsync, _services.Clock.Provider);

    /// <summary>Answers a request: what any front carries out.</summary>
    public Task<MockAnswer> AnswerAsync(MockRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _machine.AnswerAsync(request, cancellationToken);
    }

    /// <summary>Puts the center's clock forward, to the end of the year 2999 at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Back, or beyond that; the clock stays where it is.</exception>
    public void Advance(TimeSpan by) => _services.Clock.Advance(by);

    /// <summary>What the center holds, as JSON.</summary>
    public string Snapshot() => _machine.Alone(() =>
    {
        var state = new JsonObject { ["now"] = MockJson.Instant(Now), ["contract"] = _services.Contract.Version };
        foreach (var link in _machine.Links) state[link.Name] = link.Snapshot();
        return Encoding.UTF8.GetString(MockJson.Bytes(state));
    });

    /// <summary>Forgets everything but the departments and the keys.</summary>
    public void Reset() => _machine.Alone(() =>
    {
        _machine.Forget();
        _services.Clock.Reset();
        return true;
    });

    private Task<MockAnswer> RouteAsync(Uri address, MockRequest request, CancellationToken cancellationToken) =>
        address.Host == NationalExchange.Endpoint.Host
            ? NationalExchange.AnswerAsync(request, cancellationToken)
            : _machine.AnswerAsync(request, cancellationToken);
}

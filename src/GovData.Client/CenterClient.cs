using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>
/// 城市大数据资源中心 (the center) as one department sees it: one client per link of the chain. Safe for concurrent use; make one and keep it.
/// </summary>
public class CenterClient : IDisposable
{
    private readonly CenterTransport? _transport;
    private readonly CallRunner _runner = null!;

    /// <summary>Connects a department to a center. Nothing is sent until the first call.</summary>
    /// <param name="options">Copied; later changes have no effect.</param>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it.</exception>
    public CenterClient(CenterClientOptions options)
    {
        var settings = SettingsReader.Read(options, out var transport, out var log);
        _transport = transport;
        _runner = new CallRunner(settings, options.Credential!, log);
        Department = settings.Department;
        Service = new ServiceClient(_runner);
        Catalog = new CatalogClient(_runner);
        Responsibilities = new ResponsibilitiesClient(_runner);
        Submissions = new SubmissionsClient(_runner);
        Sharing = new SharingClient(_runner);
        SharingProvider = new SharingProviderClient(_runner);
        ElectronicCertificates = new ElectronicCertificatesClient(_runner);
        OpenData = new OpenDataClient(_runner);
        Supervision = new SupervisionClient(_runner);
    }

    /// <summary>For test doubles.</summary>
    protected CenterClient()
    {
        Department = null!;
    }

    /// <summary>The department in whose name calls are made.</summary>
    public virtual DepartmentIdentity Department { get; }

    /// <summary>中心服务: capabilities, limits, status, long operations, and what arrives there.</summary>
    public virtual ServiceClient Service { get; } = null!;

    /// <summary>目录: draft, submit, search, get.</summary>
    public virtual CatalogClient Catalog { get; } = null!;

    /// <summary>采集责任清单: what the department must collect.</summary>
    public virtual ResponsibilitiesClient Responsibilities { get; } = null!;

    /// <summary>汇聚: announce, parts, close, receipt. <c>DurableSubmitter</c> of GovData.Ledger does this so that a crash costs nothing.</summary>
    public virtual SubmissionsClient Submissions { get; } = null!;

    /// <summary>共享 as a user: apply, follow, query.</summary>
    public virtual SharingClient Sharing { get; } = null!;

    /// <summary>共享 as a provider: inbox, decide.</summary>
    public virtual SharingProviderClient SharingProvider { get; } = null!;

    /// <summary>电子证照: verify online, accept (采信).</summary>
    public virtual ElectronicCertificatesClient ElectronicCertificates { get; } = null!;

    /// <summary>开放: publish, search, download.</summary>
    public virtual OpenDataClient OpenData { get; } = null!;

    /// <summary>监督: annual report.</summary>
    public virtual SupervisionClient Supervision { get; } = null!;

    /// <summary>Sends what the typed clients do not model through the same credential, retries, budgets and log.</summary>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual async Task<CenterAnswer> SendAsync(CenterRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new RawCall(request.Operation)
        {
            Parameters = request.Parameters,
            Body = request.Body,
            ContentType = request.Body.IsEmpty ? null : request.ContentType,
            IdempotencyKey = request.IdempotencyKey,
        };
        await _runner.RunAsync(call, cancellationToken).ConfigureAwait(false);
        return call.Answer!;
    }

    /// <summary>Gives back what the client made itself; a handler given to it stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the client made itself.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _transport?.Dispose();
    }
}

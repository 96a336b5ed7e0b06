using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client;

/// <summary>中心服务 (the center itself): what it speaks, what it allows, whether it works, and what arrives there.</summary>
public class ServiceClient
{
    private static readonly AnswerReader<CenterCapabilities> s_capabilities = new(() => ServiceJson.Wire.CenterCapabilities);
    private static readonly AnswerReader<CenterLimits> s_limits = new(() => ServiceJson.Wire.CenterLimits);
    private static readonly AnswerReader<CenterStatus> s_status = new(() => ServiceJson.Wire.CenterStatus);
    private static readonly AnswerReader<CenterEcho> s_echo = new(() => ServiceJson.Wire.CenterEcho);
    private static readonly AnswerReader<LongOperation> s_operation = new(() => ServiceJson.Wire.LongOperation);

    private readonly CallRunner _runner = null!;

    internal ServiceClient(CallRunner runner) => _runner = runner;

    /// <summary>For test doubles.</summary>
    protected ServiceClient()
    {
    }

    /// <summary>中心能力: version of the contract, profiles, algorithms, targets. Keys are never given here: they are pinned from a file.</summary>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CenterCapabilities> GetCapabilitiesAsync(CancellationToken cancellationToken = default) =>
        _runner.GetAsync(ServiceOperations.GetCapabilities, CallParameters.None, s_capabilities, cancellationToken);

    /// <summary>限额: the limits that hold for this department. They may change: read them again when the center says it is too much.</summary>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CenterLimits> GetLimitsAsync(CancellationToken cancellationToken = default) =>
        _runner.GetAsync(ServiceOperations.GetLimits, CallParameters.None, s_limits, cancellationToken);

    /// <summary>运行状态: whether the center works, and when it announced that it will not.</summary>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CenterStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        _runner.GetAsync(ServiceOperations.GetStatus, CallParameters.None, s_status, cancellationToken);

    /// <summary>链路诊断: sends any bytes and says what arrived after all networks in between; shows which hop strips, rewrites or cuts.</summary>
    /// <param name="content">Any bytes, up to <see cref="CenterLimits.BodySize"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<CenterEcho> EchoAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        _runner.AnswerAsync(
            new JsonCall<CenterEcho>(ServiceOperations.Echo, s_echo)
            {
                Body = content,
                ContentType = "application/octet-stream",
                BodyDigest = ContentDigest.Of(DigestAlgorithm.Sha256, content.Span),
            },
            cancellationToken);

    /// <summary>长任务: progress and end of work that outlives its request.</summary>
    /// <param name="operationId">Its id, as the answer that began it says.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException"><paramref name="operationId"/> is no id.</exception>
    /// <exception cref="CenterException">There is no usable answer, or the center refused.</exception>
    public virtual Task<LongOperation> GetOperationAsync(string operationId, CancellationToken cancellationToken = default) =>
        _runner.GetAsync(ServiceOperations.GetOperation, new CallParameters { { "operationId", Guard.Name(operationId) } }, s_operation, cancellationToken);
}

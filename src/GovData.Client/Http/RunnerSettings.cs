using System;
using GovData.Security;

namespace GovData.Client;

/// <summary>What the runner needs of the options, copied and checked when the client was made.</summary>
internal sealed class RunnerSettings
{
    public string Endpoint { get; init; } = "";

    public DepartmentIdentity Department { get; init; } = null!;

    public GatewayProfile Gateway { get; init; } = null!;

    public CallBudgets Budgets { get; init; } = null!;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public SigningKey? SigningKey { get; init; }

    public HttpMessageSigner? Signer { get; init; }

    public bool SignOptionalCalls { get; init; }

    public TrustedKeys? Trust { get; init; }

    public int MaxAnswerBytes { get; init; }

    public string UserAgent { get; init; } = "";

    public Func<LeasedInvoker> Transport { get; init; } = null!;
}

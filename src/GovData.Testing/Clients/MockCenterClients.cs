using GovData.Client;

namespace GovData.Testing;

/// <summary>Connects the typed clients to the mock center; the mock itself knows nothing of them.</summary>
public static class MockCenterClients
{
    /// <summary>The options with which a department's client reaches this center, in this process: signed in as its level allows, trusting the center's keys.</summary>
    /// <param name="center">The mock center.</param>
    /// <param name="department">One of its departments.</param>
    public static CenterClientOptions OptionsFor(this MockCenter center, MockDepartment department)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(department);
        return Options(center, department, department.SigningKey is { } key ? new SignedAssertionCredential(key) : new AppKeyCredential(department.AppKey, department.AppSecret));
    }

    /// <summary>The options with which a front-end machine's client reaches this center, in this process: signed in with its own appKey and key.</summary>
    /// <param name="center">The mock center.</param>
    /// <param name="carrier">One of its front-end machines.</param>
    public static CenterClientOptions OptionsFor(this MockCenter center, MockCarrier carrier)
    {
        ArgumentNullException.ThrowIfNull(center);
        ArgumentNullException.ThrowIfNull(carrier);
        return Options(center, carrier.Department, new AppKeyCredential(carrier.AppKey, carrier.AppSecret, carrier.SigningKey));
    }

    private static CenterClientOptions Options(MockCenter center, MockDepartment department, CenterCredential credential) => new()
    {
        Endpoint = center.Endpoint,
        Department = new DepartmentIdentity(department.Code, department.Division),
        Credential = credential,
        TrustedKeys = center.TrustedKeys,
        Handler = center.CreateHandler(),
        TimeProvider = center.TimeProvider,
    };
}

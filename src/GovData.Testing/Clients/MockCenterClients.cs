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
        return new CenterClientOptions
        {
            Endpoint = center.Endpoint,
            Department = new DepartmentIdentity(department.Code, department.Division),
            Credential = department.SigningKey is { } key ? new SignedAssertionCredential(key) : new AppKeyCredential(department.AppKey, department.AppSecret),
            TrustedKeys = center.TrustedKeys,
            Handler = center.CreateHandler(),
            TimeProvider = center.TimeProvider,
        };
    }
}

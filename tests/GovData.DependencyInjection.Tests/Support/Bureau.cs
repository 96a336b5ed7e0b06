using System.Net.Http;
using GovData.Client;
using GovData.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.DependencyInjection.Tests;

/// <summary>A center of its own with one department, to be registered under a name.</summary>
internal sealed class Bureau
{
    public Bureau(string code, string division = "500000")
    {
        Department = Center.Departments.Add(code, division, "某局");
    }

    public MockCenter Center { get; } = new();

    public MockDepartment Department { get; }

    public void Configure(CenterClientOptions options)
    {
        options.Endpoint = Center.Endpoint;
        options.Department = new DepartmentIdentity(Department.Code, Department.Division);
        options.Credential = new AppKeyCredential(Department.AppKey, Department.AppSecret);
        options.TrustedKeys = Center.TrustedKeys;
    }

    /// <summary>Leads the factory's handler to this center.</summary>
    public void Carry(IHttpClientBuilder http) => http.ConfigurePrimaryHttpMessageHandler(() => Center.CreateHandler());

    /// <summary>The settings as they stand in a file.</summary>
    public Dictionary<string, string?> Settings(string path) => new()
    {
        [path + ":Endpoint"] = Center.Endpoint.AbsoluteUri,
        [path + ":Department:Code"] = Department.Code,
        [path + ":Department:Division"] = Department.Division,
        [path + ":AppKey:Name"] = Department.AppKey,
        [path + ":AppKey:Secret"] = Department.AppSecret,
    };
}

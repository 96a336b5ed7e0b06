using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GovData.Tool.Tests.Submissions;

[Collection(ProcessEnvironment.Name)]
public sealed class CenterOptionTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_profile_of_a_running_mock_is_a_profile_too()
    {
        await File.WriteAllTextAsync(office.PathOf("mock.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["endpoint"] = office.Center.Endpoint.AbsoluteUri,
            ["trust"] = office.Center.TrustedKeys.ToPem(),
            ["departments"] = new[]
            {
                new Dictionary<string, string?> { ["code"] = "11500000MB1000029N", ["division"] = "500000", ["appKey"] = "x", ["appSecret"] = "y", ["signingKey"] = null },
                new Dictionary<string, string?> { ["code"] = Office.DepartmentCode, ["division"] = "500000", ["appKey"] = office.Department.AppKey, ["appSecret"] = office.Department.AppSecret, ["signingKey"] = office.Department.SigningKey!.ToPem() },
            },
        }));

        var run = await office.SubmitAsync("permits.csv", profile: "mock.json");

        Assert.True(run.Code == 0, run.Error);
        var unknown = await office.SubmitAsync("permits.csv", profile: "mock.json", more: ["--department", "11500000009275780L"]);
        Assert.Equal(3, unknown.Code);
        Assert.Contains("It has no department 11500000009275780L.", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.json", "cannot be read")]
    [InlineData("wrong.json", "Center:Endpoint is wrong")]
    [InlineData("wrong.json", "Center:Adress is no setting of a center")]
    [InlineData("broken.json", "is no JSON (line 1)")]
    [InlineData("half.json", "The member 'appSecret' is missing.")]
    [InlineData("https://center.example.gov.cn", "alone is not enough: give a profile")]
    [InlineData("https://center.example.gov.cn", "GOVDATA_CENTER__DEPARTMENT__CODE")]
    public async Task A_profile_that_cannot_be_used_is_told_with_the_setting(string profile, string message)
    {
        await File.WriteAllTextAsync(office.PathOf("wrong.json"), """{"Endpoint":"nowhere","Adress":"x"}""");
        await File.WriteAllTextAsync(office.PathOf("broken.json"), "{\"Endpoint\":");
        await File.WriteAllTextAsync(office.PathOf("half.json"), """{"endpoint":"https://c.invalid","trust":"","departments":[{"code":"11500000MB1000010R","division":"500000","appKey":"x"}]}""");

        var run = await office.RunAsync("submit", office.PathOf("permits.csv"), "--entry", office.PathOf("entry.json"), "--ledger", office.PathOf("ledger.db"), "--center", profile.StartsWith("https", StringComparison.Ordinal) ? profile : office.PathOf(profile));

        Assert.Equal(3, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(office.PathOf("ledger.db")));
    }

    [Theory]
    [InlineData("--center")]
    [InlineData("--ledger")]
    [InlineData("--entry")]
    public async Task What_is_missing_is_named(string option)
    {
        string[] words = ["--center", office.PathOf("center.json"), "--ledger", office.PathOf("ledger.db"), "--entry", office.PathOf("entry.json")];
        var at = Array.IndexOf(words, option);

        var run = await office.RunAsync(["submit", office.PathOf("permits.csv"), .. words.Where((_, i) => i != at && i != at + 1)]);

        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_comes_from_the_environment_where_the_profile_has_none()
    {
        var profile = (await File.ReadAllTextAsync(office.PathOf("center.json"))).Replace(office.Department.AppSecret, "wrong", StringComparison.Ordinal);
        await File.WriteAllTextAsync(office.PathOf("center.json"), profile);
        Environment.SetEnvironmentVariable("GOVDATA_CENTER__APPKEY__SECRET", office.Department.AppSecret);
        try
        {
            Assert.Equal(0, (await office.SubmitAsync("permits.csv")).Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GOVDATA_CENTER__APPKEY__SECRET", null);
        }
        Assert.Equal(0, (await office.SubmitAsync("permits.csv")).Code); // what is stored needs no sign-in
    }
}

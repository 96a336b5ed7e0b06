using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Tool.Tests;

/// <summary>A department with a folder of its files and a mock center in the same process.</summary>
internal sealed class Office : IDisposable
{
    public const string DepartmentCode = "11500000MB1000010R";
    public const string Key = DepartmentCode + ".307005012-000001.2026.FULL.1";
    private readonly string folder = Directory.CreateTempSubdirectory("govdata-tool-").FullName;

    public Office()
    {
        Department = Center.Departments.Add(DepartmentCode, "500000", "示例局", level: 2);
        var entry = Entry();
        Center.Seed.Entry(entry);
        File.WriteAllText(PathOf("entry.json"), entry.ToJson());
        Rows("permits.csv", 40);
        File.WriteAllText(PathOf("keys.pem"), Center.TrustedKeys.ToPem());
        File.WriteAllText(PathOf("own.pem"), Department.SigningKey!.ToPem());
        File.WriteAllText(PathOf("center.json"), $$"""
            {
              "Endpoint": "{{Center.Endpoint}}", "Department": { "Code": "{{DepartmentCode}}", "Division": "500000" },
              "AppKey": { "Name": "{{Department.AppKey}}", "Secret": "{{Department.AppSecret}}" }, "SigningKeyFile": "own.pem", "TrustedKeysFile": "keys.pem",
              "Budgets": { "MaxRetries": 0 }
            }
            """);
    }

    public MockCenter Center { get; } = new();

    public MockDepartment Department { get; }

    public static JsonElement Answer(Run run) => JsonDocument.Parse(run.Output).RootElement;

    public static string Table(int count) =>
        "编号,名称,数量\r\n" + string.Concat(Enumerable.Range(1, count).Select(row => FormattableString.Invariant($"P{row},第{row}号工程某区某街道某路改造,{row}\r\n")));

    public static CatalogEntry Entry() => new()
    {
        Classification = "部门/示例市",
        Title = "施工许可",
        Code = "307005012/000001",
        ProviderName = "示例局",
        ProviderCode = DepartmentCode,
        Abstract = "施工许可的编号、名称与数量。",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "CSV" },
        Items =
        [
            new InformationItem { Name = "编号", Type = ItemDataType.Parse("C(10)"), Required = true, IsKey = true },
            new InformationItem { Name = "名称", Type = ItemDataType.Parse("C(60)"), Required = true },
            new InformationItem { Name = "数量", Type = ItemDataType.Parse("I") },
        ],
        Sharing = new SharingAttribute { Type = SharingType.Unconditional },
        Opening = new OpeningAttribute { Type = OpeningType.NotOpen, Condition = "不予开放" },
        UpdateCycle = UpdateCycle.EveryYear,
        Version = 1,
    };

    public string PathOf(string name) => Path.Combine(folder, name);

    public void Rows(string name, int count) => File.WriteAllText(PathOf(name), Table(count));

    public Task<Run> SubmitAsync(string table, string profile = "center.json", params string[] more) => RunAsync(
        ["submit", PathOf(table), "--entry", PathOf("entry.json"), "--center", PathOf(profile), "--ledger", PathOf("ledger.db"), "--period", "2026", "--part-size", "1024", "--output", "json", .. more]);

    public Task<Run> RecallAsync(string key, params string[] more) => RunAsync(
        ["recall", key, "--center", PathOf("center.json"), "--ledger", PathOf("ledger.db"), "--output", "json", .. more]);

    public Task<Run> RunAsync(params string[] words) => RunInAsync("en-US", words);

    /// <summary>Runs a command in a culture, which is the process's too, as it is for a person's shell: it ends with the call.</summary>
    public async Task<Run> RunInAsync(string culture, params string[] words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var session = new Session(Stream.Null, output, error, CultureInfo.GetCultureInfo(culture)) { Network = Center.CreateHandler };
        var code = await new Terminal(session).RunAsync(words, CancellationToken.None);
        return new Run(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

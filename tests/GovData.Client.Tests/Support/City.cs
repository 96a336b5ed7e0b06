using System;
using System.Text;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;

namespace GovData.Client.Tests;

/// <summary>The mock center with a department that provides and one that uses, on virtual time.</summary>
public sealed class City : IDisposable
{
    public const string Period = "2026";

    /// <summary>The divisions of <see cref="Divisions"/>; the last one has no name, which its entry requires.</summary>
    public static readonly byte[] Clean = "区划代码,区划名称,启用年份\n500105,江北区,1997\n500157,两江新区,2025\n500229,城口县,1997\n"u8.ToArray();
    public static readonly byte[] WithABadRow = "区划代码,区划名称,启用年份\n500105,江北区,1997\n500157,,2025\n"u8.ToArray();

    /// <summary>Makes the city; the levels say how far its departments are with keys.</summary>
    public City(int providerLevel = 2, int userLevel = 0)
    {
        Mock = new MockCenter(new MockCenterOptions { TimeProvider = Clock });
        Provider = Connect(Mock.Departments.Add(GoldenCenter.Provider, "500000", "示例提供部门", providerLevel));
        User = Connect(Mock.Departments.Add(GoldenCenter.User, "500000", "示例用数部门", userLevel));
    }

    public VirtualClock Clock { get; } = Clients.Clock();

    public MockCenter Mock { get; }

    public CenterClient Provider { get; }

    public CenterClient User { get; }

    public static string KeyOf(string name) => $"{GoldenCenter.Provider}.{name}";

    public static CallContext Context(string purpose) => new()
    {
        Operator = "U-0107",
        Matter = "住所登记",
        Purpose = purpose,
        LegalBasis = "《政务数据共享条例》",
        ClientAddress = "10.20.30.40",
    };

    public static CatalogEntry Divisions() => new()
    {
        Title = "重庆市行政区划代码",
        ProviderName = "示例提供部门",
        ProviderCode = GoldenCenter.Provider,
        Abstract = "全市区县级行政区划代码及名称",
        Format = new ResourceFormat { Category = ResourceCategory.Of("电子表格"), Type = "csv" },
        Items =
        [
            new() { Name = "区划代码", Type = ItemDataType.Character(6), Required = true, IsKey = true },
            new() { Name = "区划名称", Type = ItemDataType.Character(60), Required = true },
            new() { Name = "启用年份", Type = ItemDataType.Integer },
        ],
        Sharing = new SharingAttribute { Type = SharingType.Conditional, Condition = "用于履行法定职责" },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.EveryYear,
    };

    /// <summary>Publishes the divisions and gives them to the provider as its duty.</summary>
    public async Task<(CatalogEntry Entry, string Line)> AssignAsync()
    {
        var code = Mock.Seed.Entry(Divisions());
        return (await Provider.Catalog.GetEntryAsync(code), Mock.Authority.AssignResponsibility(code, GoldenCenter.Provider, Period, "2026-12-31"));
    }

    /// <summary>Takes rows through the whole submission, to the state in which it ends.</summary>
    public async Task<SubmissionStatus> SubmitAsync(string key, byte[] content, CatalogEntry entry, string line, Action<SubmissionAnnouncement>? change = null)
    {
        var announcement = SubmissionAnnouncement.Of(entry, Period);
        announcement.ResponsibilityLine = line;
        change?.Invoke(announcement);
        await Provider.Submissions.AnnounceAsync(key, announcement);
        await Provider.Submissions.CloseAsync(key, await SendAsync(key, content, announcement));
        return await Provider.Submissions.WaitAsync(key, TimeSpan.FromMinutes(1));
    }

    /// <summary>Sends content in parts of some 40 bytes and gives the signed manifest.</summary>
    public async Task<SignedDocument> SendAsync(string key, byte[] content, SubmissionAnnouncement announcement)
    {
        var manifest = new SubmissionManifest
        {
            Key = key,
            Entry = announcement.Entry,
            Period = announcement.Period,
            Mode = announcement.Mode,
            Rows = Encoding.UTF8.GetString(content).Split('\n').Length - 2,
            SchemaDigest = announcement.SchemaDigest,
            TotalSize = content.Length,
        };
        for (var at = 0; at < content.Length; at += 40)
        {
            var part = await Provider.Submissions.PutPartAsync(key, manifest.Parts.Count + 1, content.AsMemory(at, Math.Min(40, content.Length - at)));
            manifest.Parts.Add(new ManifestPart { Number = part.Number, Digest = part.Digest, Size = part.Size });
        }
        return await Provider.Submissions.SignManifestAsync(manifest);
    }

    /// <summary>A city whose divisions are stored.</summary>
    public async Task<CatalogEntry> StoreAsync()
    {
        var (entry, line) = await AssignAsync();
        var status = await SubmitAsync(KeyOf("divisions.2026"), Clean, entry, line);
        Assert.Equal(SubmissionState.Stored, status.State);
        return entry;
    }

    public void Dispose()
    {
        Provider.Dispose();
        User.Dispose();
    }

    private CenterClient Connect(MockDepartment department) => new(Mock.OptionsFor(department));
}

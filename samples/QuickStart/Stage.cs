using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;
using QuickStart.City;

namespace QuickStart;

/// <summary>The two departments and the city they live in.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly string _folder;
    private int _told;

    private Stage(ICity city, string folder, bool isBehindProxy)
    {
        (City, _folder, IsBehindProxy) = (city, folder, isBehindProxy);
        Provider = new Department(city.OptionsFor(Roles.Provider), Directory.CreateDirectory(Path.Combine(folder, "provider")).FullName);
        User = new Department(city.OptionsFor(Roles.User), Directory.CreateDirectory(Path.Combine(folder, "user")).FullName);
    }

    public ICity City { get; }

    /// <summary>Whether something stands in front of the center, which may take the bytes of a part for text: then they are not compressed.</summary>
    public bool IsBehindProxy { get; }

    /// <summary>规划和自然资源部门: the one source of the divisions table.</summary>
    public Department Provider { get; }

    /// <summary>政务服务部门: uses it.</summary>
    public Department User { get; }

    public Narrator Narrator { get; } = new();

    /// <summary>What a later link needs of an earlier one.</summary>
    public Story Story { get; } = new();

    public TrustedKeys Trust => City.Trust;

    /// <summary>The day of this run: periods, terms and days due follow from it, so that it runs in any year.</summary>
    public CivilDate Today { get; } = CivilDate.InChina(TimeProvider.System.GetUtcNow());

    /// <summary>数据周期: this year.</summary>
    public string Period => Today.Year.ToString(CultureInfo.InvariantCulture);

    public static async Task<Stage> OpenAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var city = arguments.Profile is { } profile ? await MockServerCity.ConnectAsync(profile, arguments.Center, cancellationToken) : new InProcessCity();
        return new Stage(city, Directory.CreateTempSubdirectory("govdata-quickstart-").FullName, arguments.Center is not null);
    }

    /// <summary>Both departments' evidence; their streams begin with their codes and never meet.</summary>
    public async Task<IReadOnlyList<string>> EvidenceAsync(CancellationToken cancellationToken) =>
        [.. await Provider.EvidenceAsync(cancellationToken), .. await User.EvidenceAsync(cancellationToken)];

    /// <summary>Ends a link: what the center saw of it, and the evidence it left.</summary>
    public async Task<LinkResult> EndAsync(string link, string title, string done, bool holds, CancellationToken cancellationToken)
    {
        var operations = await City.OperationsAsync(cancellationToken);
        var result = new LinkResult(link, title, done, holds, [.. operations.Skip(_told).Distinct()], [.. Provider.TakeWritten(), .. User.TakeWritten()]);
        _told = operations.Count;
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        Provider.Dispose();
        User.Dispose();
        await City.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

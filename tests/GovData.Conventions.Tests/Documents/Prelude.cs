#pragma warning disable IDE1006 // named as a page would name them
using GovData.Client;
using GovData.Ledger;
using GovData.Security;
using GovData.Standards;
using GovData.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.Conventions.Tests.Documents;

/// <summary>What a page may use without saying where it comes from. Each code block is compiled with these names in scope.</summary>
internal static class Prelude
{
    public static readonly string appKey = "";
    public static readonly string appSecret = "";
    public static readonly CancellationToken ct = CancellationToken.None;
    public static readonly CenterClient center = null!;
    public static readonly SharingRequest request = new();
    public static readonly SharedDataQuery query = new();
    public static readonly CallContext callContext = new();
    public static readonly CatalogEntry entry = new();
    public static readonly Grant grant = new();
    public static readonly DepartmentLedger ledger = null!;
    public static readonly SigningKey signingKey = null!;
    public static readonly DecryptionKey decryptionKey = null!;
    public static readonly SealedPart received = null!;
    public static readonly string password = "";
    public static readonly MockCenter mock = null!;
    public static readonly IServiceCollection services = new ServiceCollection();
    public static readonly IConfiguration configuration = null!;
}

using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>A kind of identifier as it is named on the command line.</summary>
internal sealed record IdKind(string Name, IdentifierKind Kind)
{
    public static IReadOnlyList<IdKind> All { get; } =
    [
        new("uscc", IdentifierKind.SocialCreditCode),
        new("organization-code", IdentifierKind.OrganisationCode),
        new("citizen-id", IdentifierKind.CitizenId),
        new("hmt-residence-permit", IdentifierKind.HmtResidencePermit),
        new("foreign-permanent-resident-id", IdentifierKind.ForeignPermanentResidentId),
        new("home-return-permit", IdentifierKind.HomeReturnPermit),
        new("taiwan-travel-permit", IdentifierKind.TaiwanTravelPermit),
        new("passport", IdentifierKind.Passport),
        new("division-code", IdentifierKind.DivisionCode),
        new("resource-code", IdentifierKind.ResourceCode),
        new("certificate-id", IdentifierKind.ElectronicCertificate),
    ];

    public static string Names => string.Join(", ", All.Select(kind => kind.Name));

    public static IdKind Named(string? name) => All.FirstOrDefault(kind => kind.Name == name) ?? throw (name is null
        ? new UsageException($"请用 --kind 指明标识类型：{Names}", $"Name the kind of identifier by --kind: {Names}")
        : new UsageException($"没有标识类型“{name}”，可用的有：{Names}", $"There is no kind '{name}'; there are {Names}"));
}

using GovData.Standards;

namespace GovData.Client;

/// <summary>What <c>findElectronicCertificates</c> sends.</summary>
internal sealed class CertificateSearchBody
{
    public CallContext? Context { get; set; }

    public string HolderCode { get; set; } = "";

    public HolderCodeType HolderCodeType { get; set; } = HolderCodeType.Of("");

    public string? CertificateType { get; set; }

    public string? Number { get; set; }

    public string UseCause { get; set; } = "";

    public string? ConsentKey { get; set; }

    public string? Cursor { get; set; }

    public int? Limit { get; set; }

    public static CertificateSearchBody Of(CertificateQuery query, CallContext context) => new()
    {
        Context = context,
        HolderCode = query.HolderCode,
        HolderCodeType = query.HolderCodeType,
        CertificateType = query.CertificateType,
        Number = query.Number,
        UseCause = query.UseCause,
        ConsentKey = query.ConsentKey,
        Limit = query.PageSize,
    };

    public CertificateSearchBody At(string? cursor)
    {
        var body = (CertificateSearchBody)MemberwiseClone();
        body.Cursor = cursor;
        return body;
    }
}

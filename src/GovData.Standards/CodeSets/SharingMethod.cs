using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>共享方式 (发改高技术〔2017〕1272号, core element 9). The way shared data travels; in principle the sharing platform.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SharingMethod>))]
public sealed class SharingMethod : OpenEnum<SharingMethod>
{
    /// <summary>共享平台方式. Over the sharing platform.</summary>
    public static readonly SharingMethod Platform = Known("PLATFORM", "共享平台方式", "Sharing platform");

    /// <summary>邮件方式. By mail.</summary>
    public static readonly SharingMethod Mail = Known("MAIL", "邮件方式", "Mail");

    /// <summary>介质方式. Disks, paper forms, electronic documents and the like change hands.</summary>
    public static readonly SharingMethod Media = Known("MEDIA", "介质方式", "Media");

    /// <inheritdoc/>
    protected override IEnumerable<SharingMethod> List() => [Platform, Mail, Media];
}

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>共享方式 (发改高技术〔2017〕1272号, core element 9). The way shared data travels; in principle the sharing platform.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SharingMethod>))]
public sealed class SharingMethod : OpenEnum<SharingMethod>
{
    /// <summary>共享平台方式. Over the sharing platform.</summary>
    public static readonly SharingMethod Platform = Known("PLATFORM", "共享平台方式", "Sharing platform");

    /// <summary>邮件. By mail.</summary>
    public static readonly SharingMethod Mail = Known("MAIL", "邮件", "Mail");

    /// <summary>拷盘. Copied to a disk.</summary>
    public static readonly SharingMethod DiskCopy = Known("DISK_COPY", "拷盘", "Copy to disk");

    /// <summary>介质交换. Paper forms, electronic documents and the like change hands.</summary>
    public static readonly SharingMethod MediaExchange = Known("MEDIA_EXCHANGE", "介质交换", "Exchange of media");

    /// <inheritdoc/>
    protected override IEnumerable<SharingMethod> List() => [Platform, Mail, DiskCopy, MediaExchange];
}

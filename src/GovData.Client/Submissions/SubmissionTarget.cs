using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>汇聚目标 (where rows go): the department's pool, one of the four base databases, or a theme database (<c>THEME_…</c>). Source: Order 328.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SubmissionTarget>))]
public sealed class SubmissionTarget : OpenEnum<SubmissionTarget>
{
    /// <summary>部门数据资源池. The department's pool.</summary>
    public static readonly SubmissionTarget DepartmentPool = Known("DEPARTMENT_POOL", "部门数据资源池", "Department pool");

    /// <summary>自然人基础数据库. Natural person base database.</summary>
    public static readonly SubmissionTarget NaturalPerson = Known("BASE_NATURAL_PERSON", "自然人基础数据库", "Natural person base database");

    /// <summary>法人基础数据库. Legal person base database.</summary>
    public static readonly SubmissionTarget LegalPerson = Known("BASE_LEGAL_PERSON", "法人基础数据库", "Legal person base database");

    /// <summary>自然资源和空间地理基础数据库. Natural resources and geography base database.</summary>
    public static readonly SubmissionTarget NaturalResources =
        Known("BASE_NATURAL_RESOURCES", "自然资源和空间地理基础数据库", "Natural resources and geography base database");

    /// <summary>电子证照基础数据库. Electronic certificate base database.</summary>
    public static readonly SubmissionTarget ElectronicCertificate =
        Known("BASE_ELECTRONIC_CERTIFICATE", "电子证照基础数据库", "Electronic certificate base database");

    /// <inheritdoc/>
    protected override IEnumerable<SubmissionTarget> List() => [DepartmentPool, NaturalPerson, LegalPerson, NaturalResources, ElectronicCertificate];
}

using System.Collections.Generic;
using System.Text.Json.Serialization.Metadata;

namespace GovData.Standards;

/// <summary>What an entry does not have is left out, and reads as empty when missing: the code before publication, constraints. Compiled into each package that writes entries.</summary>
internal static class AbsentMembers
{
    public static void LeaveOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(CatalogEntry)) return;
        foreach (var property in type.Properties)
        {
            if (property.Name == "code") property.ShouldSerialize = static (_, code) => code is string { Length: > 0 };
            else if (property.Name == "constraints") property.ShouldSerialize = static (_, constraints) => constraints is IList<TableConstraint> { Count: > 0 };
            else continue;
            var set = property.Set!;
            object empty() => property.Name == "code" ? "" : new List<TableConstraint>();
            property.Set = (entry, value) => set(entry, value ?? empty());
        }
    }
}

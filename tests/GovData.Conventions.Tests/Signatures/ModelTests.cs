using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Signatures;

/// <summary>Programs in C# 7.3 fill models too, and nobody asks a collection whether it is there.</summary>
public class ModelTests
{
    /// <summary>A model: a class anyone can create empty and fill by its properties.</summary>
    private static IEnumerable<Type> Models => PublicSurface.Types.Where(t =>
        t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && t.GetConstructor(Type.EmptyTypes) is not null
        && !typeof(Exception).IsAssignableFrom(t)
        && t.GetProperties().Any(p => p.SetMethod is { IsPublic: true }));

    [Fact]
    public void No_property_is_init_only() =>
        Assertion.None("C# 7.3 cannot set an init-only property:",
            from type in PublicSurface.Types
            from property in PublicSurface.Properties(type)
            where property.SetMethod is { IsPublic: true } or { IsFamily: true }
            where property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.FullName}.{property.Name}");

    [Fact]
    public void Nothing_is_required() =>
        Assertion.None("C# 7.3 cannot create a type with required members:",
            PublicSurface.Types.Where(t => t.IsDefined(typeof(RequiredMemberAttribute), inherit: true)).Select(t => t.FullName!));

    [Fact]
    public void No_public_type_is_a_record() =>
        Assertion.None("A record's equality and positional shape would become API:",
            PublicSurface.Types.Where(t => t.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null)
                .Select(t => t.FullName!));

    [Fact]
    public void What_a_model_stores_can_be_set() =>
        Assertion.None("A model stores a value that only its constructor can give:",
            from model in Models
            from property in model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is null
            where model.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null
            select $"{model.FullName}.{property.Name}");

    [Fact]
    public void A_new_model_has_all_its_collections() =>
        Assertion.None("A collection is null after new():",
            from model in Models
            let made = Activator.CreateInstance(model)
            from property in model.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.GetMethod is not null && property.GetIndexParameters().Length == 0 && IsCollection(property.PropertyType)
            where property.GetValue(made) is null
            select $"{model.FullName}.{property.Name}");

    [Fact]
    public void Public_data_are_properties_not_fields() =>
        Assertion.None("A public instance field:",
            PublicSurface.Types.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance))
                .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}"));

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
}

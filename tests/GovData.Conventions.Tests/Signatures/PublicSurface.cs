using System.Reflection;
using System.Runtime.CompilerServices;
using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Signatures;

/// <summary>What callers see of the packages: types, members and every type named in a signature.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Type> Types { get; } = [.. Package.Libraries.SelectMany(p => p.PublicTypes).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>Public and protected methods that callers call; accessors, operators and members of delegates are not among them.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) =>
        typeof(Delegate).IsAssignableFrom(type)
            ? []
            : type.GetMethods(Declared).Where(m => IsVisible(m) && !m.IsSpecialName && !m.IsDefined(typeof(CompilerGeneratedAttribute)));

    public static IEnumerable<ConstructorInfo> Constructors(Type type) => type.GetConstructors(Declared).Where(IsVisible);

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(Declared).Where(p => p.GetAccessors(nonPublic: true).Any(IsVisible));

    /// <summary>True where a base class or an interface from outside GovData gave the method its shape.</summary>
    public static bool IsShapedByOthers(MethodInfo method)
    {
        if (!IsOurs(method.GetBaseDefinition().DeclaringType!)) return true;
        if (method.IsStatic || method.DeclaringType!.IsInterface) return false;
        return method.DeclaringType.GetInterfaces().Where(i => !IsOurs(i))
            .Any(i => method.DeclaringType.GetInterfaceMap(i).TargetMethods.Contains(method));
    }

    public static IEnumerable<Type> TypesNamedBy(Type type)
    {
        var named = new List<Type?> { type.BaseType };
        named.AddRange(type.GetInterfaces());
        named.AddRange(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => f.FieldType));
        named.AddRange(Properties(type).Select(p => p.PropertyType));
        foreach (var method in Methods(type).Cast<MethodBase>().Concat(Constructors(type)).Append(type.GetMethod("Invoke") ?? null))
        {
            if (method is null) continue;
            named.AddRange(method.GetParameters().Select(p => p.ParameterType));
            if (method is MethodInfo returning) named.Add(returning.ReturnType);
        }
        return named.OfType<Type>().SelectMany(Parts).Distinct();
    }

    public static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("GovData", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}

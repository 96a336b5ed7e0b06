using System.Linq.Expressions;
using System.Reflection;
using GovData.Conventions.Tests.Signatures;

namespace GovData.Conventions.Tests.Samples;

/// <summary>A good value of every type that a public signature names: had as users have it, from a constructor, a factory or another object.</summary>
internal sealed class SampleSet
{
    private readonly Dictionary<Type, object?> _had = [];
    private readonly HashSet<Type> _wanted = [];

    /// <summary>Registers a value that only a person knows how to make.</summary>
    public void Add<T>(T value)
        where T : notnull => _had[typeof(T)] = value;

    /// <summary>False where none can be had.</summary>
    public bool TryGet(Type type, out object? value)
    {
        if (_had.TryGetValue(type, out value)) return value is not null;
        if (!_wanted.Add(type)) return false;
        try
        {
            value = Simple(type) ?? Ours(type);
            if (value is not null || !PublicSurface.IsOurs(type)) _had[type] = value;
            return value is not null;
        }
        finally
        {
            _wanted.Remove(type);
        }
    }

    /// <summary>Good arguments for every parameter; null where one can't be had.</summary>
    public object?[]? For(MethodBase method)
    {
        var parameters = method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsOut) continue;
            if (!TryGet(Bare(parameters[i].ParameterType), out arguments[i]) && !parameters[i].IsOptional) return null;
        }
        return arguments;
    }

    public static Type Bare(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private object? Simple(Type type)
    {
        if (type.IsByRefLike || type.IsPointer) return null;
        if (Nullable.GetUnderlyingType(type) is { } inner) return TryGet(inner, out var value) ? value : null;
        if (type == typeof(string)) return "sample";
        if (type == typeof(object)) return "sample";
        if (type == typeof(Type)) return typeof(string);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsPrimitive) return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsValueType && !PublicSurface.IsOurs(type)) return Activator.CreateInstance(type);
        if (type.IsArray) return TryGet(type.GetElementType()!, out var item) ? ArrayOf(type.GetElementType()!, item) : null;
        if (typeof(Delegate).IsAssignableFrom(type)) return Function(type);
        if (type is not { IsInterface: true, IsGenericType: true }) return null;
        var types = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(IProgress<>)) return Activator.CreateInstance(typeof(Progress<>).MakeGenericType(types));
        if (types.Length == 1 && type.IsAssignableFrom(types[0].MakeArrayType())) return TryGet(types[0].MakeArrayType(), out var list) ? list : null;
        if (types.Length == 2 && typeof(Dictionary<,>).MakeGenericType(types) is var map && type.IsAssignableFrom(map)) return Activator.CreateInstance(map);
        return null;
    }

    private static Array ArrayOf(Type type, object? item)
    {
        var array = Array.CreateInstance(type, 1);
        array.SetValue(item, 0);
        return array;
    }

    /// <summary>A function that answers with a sample, or with the default of its type.</summary>
    private Delegate Function(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType)).ToArray();
        if (invoke.ReturnType == typeof(void)) return Expression.Lambda(type, Expression.Empty(), parameters).Compile();
        Expression body = TryGet(invoke.ReturnType, out var value) ? Expression.Constant(value, invoke.ReturnType) : Expression.Default(invoke.ReturnType);
        return Expression.Lambda(type, body, parameters).Compile();
    }

    private object? Ours(Type type)
    {
        if (!PublicSurface.IsOurs(type) || type.ContainsGenericParameters) return null;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => type.IsAssignableFrom(p.PropertyType)))
            if (Attempt(() => property.GetValue(null)) is { } value) return value;
        foreach (var factory in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => !m.IsSpecialName && !m.ContainsGenericParameters && type.IsAssignableFrom(m.ReturnType)))
            if (For(factory) is { } arguments && Attempt(() => factory.Invoke(null, arguments)) is { } value) return value;
        if (!type.IsAbstract)
        {
            foreach (var constructor in type.GetConstructors().OrderByDescending(c => c.GetParameters().Length))
                if (For(constructor) is { } arguments && Attempt(() => constructor.Invoke(arguments)) is { } value) return value;
        }
        return PublicSurface.Types.Where(t => t != type && type.IsAssignableFrom(t) && !t.ContainsGenericParameters).Select(t => TryGet(t, out var value) ? value : null).FirstOrDefault(v => v is not null)
            ?? FromAnother(type);
    }

    /// <summary>What an object at hand holds.</summary>
    private object? FromAnother(Type type) =>
        (from holder in _had.Values.OfType<object>().ToList()
         where PublicSurface.IsOurs(holder.GetType())
         from property in holder.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
         where property.PropertyType == type && property.GetIndexParameters().Length == 0
         select Attempt(() => property.GetValue(holder))).FirstOrDefault(value => value is not null);

    private static object? Attempt(Func<object?> make)
    {
        try
        {
            return make();
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}

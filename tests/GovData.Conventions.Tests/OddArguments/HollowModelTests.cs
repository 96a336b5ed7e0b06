using System.Reflection;
using GovData.Conventions.Tests.House;
using GovData.Conventions.Tests.Signatures;

namespace GovData.Conventions.Tests.OddArguments;

/// <summary>JSON of others and careless code leave nulls in models where no property should be null: reading them and writing them to a log goes on.</summary>
public class HollowModelTests
{
    private static IEnumerable<Type> Models => PublicSurface.Types.Where(t =>
        t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && t.GetConstructor(Type.EmptyTypes) is not null);

    [Fact]
    public void A_model_with_a_null_or_a_list_of_nulls_can_be_read_and_shown() =>
        Assertion.None("A hollow model crashes:",
            from model in Models
            from property in model.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property is { CanWrite: true, CanRead: true } && property.SetMethod!.IsPublic && property.GetIndexParameters().Length == 0
            from odd in OddValues.Of(property.PropertyType)
            from crash in Crashes(model, property, odd)
            select crash);

    private static IEnumerable<string> Crashes(Type model, PropertyInfo property, object? odd)
    {
        var made = Activator.CreateInstance(model)!;
        if (Thrown(() => property.SetValue(made, odd)) is not null) yield break;        // refused at the door
        var given = FormattableString.Invariant($"{model.Name}.{property.Name} = {odd ?? "null"}");
        if (Thrown(() => made.ToString()) is { } shown) yield return $"{given}: ToString: {shown.GetType().Name}";
        foreach (var derived in model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && !p.CanWrite && p.GetIndexParameters().Length == 0))
            if (Thrown(() => derived.GetValue(made)) is { InnerException: NullReferenceException or ArgumentNullException }) yield return $"{given}: {derived.Name}";
    }

    private static Exception? Thrown(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception;
        }
    }
}

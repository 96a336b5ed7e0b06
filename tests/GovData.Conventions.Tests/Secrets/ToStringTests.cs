using System.Reflection;
using GovData.Conventions.Tests.House;
using GovData.Conventions.Tests.Samples;
using GovData.Conventions.Tests.Signatures;

namespace GovData.Conventions.Tests.Secrets;

/// <summary>What <c>ToString</c> shows ends in logs. A canary goes through every text that an object is made of; what sings must be a label, not a value, a person or a secret.</summary>
public class ToStringTests
{
    private const string Canary = "11010519491231002X";

    /// <summary>Names under which no personal or secret text is kept.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "Code", "Id", "Key", "Name", "Title", "Kind", "Type", "Path", "Place", "Rule", "Item", "State", "Division", "Department", "Period", "Version", "Unit", "Check",
        "Entry", "EntryCode", "ResourceCode", "ApplicationKey", "ResponsibilityLine", "ReceiptId", "Method", "Target", "Pointer", "ContentType", "Problem",
        "Stream", "Operation", "Detail", "Chinese", "English",                         // the library's own words
    };

    private readonly SampleSet _samples = KnownSamples.Create();

    [Fact]
    public void ToString_of_a_model_shows_labels_only() =>
        Assertion.None("ToString shows what it was given in:",
            from type in PublicSurface.Types
            where !type.ContainsGenericParameters && !typeof(Delegate).IsAssignableFrom(type)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType == typeof(string) && property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
            where !Labels.Contains(property.Name) && Made(type) is { } made && Sings(made, property)
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void ToString_of_what_a_constructor_made_shows_labels_only() =>
        Assertion.None("ToString shows what it was given in:",
            from type in PublicSurface.Types
            where !type.IsAbstract && !type.ContainsGenericParameters && !typeof(Delegate).IsAssignableFrom(type)
            from constructor in type.GetConstructors()
            from parameter in constructor.GetParameters()
            where parameter.ParameterType == typeof(string) && !Labels.Contains(parameter.Name!) && Sings(constructor, parameter)
            select $"{type.Name}({parameter.Name})");

    private object? Made(Type type) => type.GetConstructor(Type.EmptyTypes)?.Invoke(null) ?? (_samples.TryGet(type, out var sample) ? sample : null);

    private static bool Sings(object made, PropertyInfo property)
    {
        try
        {
            property.SetValue(made, Canary);
        }
        catch (TargetInvocationException)
        {
            return false;                                       // refused at the door
        }
        return Shows(made);
    }

    private bool Sings(ConstructorInfo constructor, ParameterInfo parameter)
    {
        if (_samples.For(constructor) is not { } arguments) return false;
        arguments[parameter.Position] = Canary;
        try
        {
            return Shows(constructor.Invoke(arguments));
        }
        catch (TargetInvocationException refused)
        {
            return Shows(refused.InnerException!);
        }
    }

    private static bool Shows(object made) => made.ToString()?.Contains(Canary, StringComparison.Ordinal) == true;
}

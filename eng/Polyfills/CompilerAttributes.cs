namespace System.Runtime.CompilerServices;

/// <summary>Lets internal code use <c>init</c>; no public type does, C# 7.3 callers could not set it.</summary>
internal static class IsExternalInit;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkipLocalsInitAttribute : Attribute;

using System.Reflection;
using System.Runtime.CompilerServices;
using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Signatures;

public class SignatureTests
{
    private static readonly string[] Platform = ["System", "Microsoft.Bcl", "Microsoft.Extensions", "GovData", "netstandard", "mscorlib"];

    [Fact]
    public void Each_package_has_one_public_namespace_its_own_name() =>
        Assertion.None("A public type stands outside its package's namespace:",
            Package.Libraries.SelectMany(p => p.PublicTypes.Where(t => t.Namespace != p.Name).Select(t => $"{p}: {t.FullName}")));

    [Fact]
    public void No_signature_names_a_type_of_a_third_party() =>
        Assertion.None("Callers would be bound to a dependency of ours:",
            from type in PublicSurface.Types
            from named in PublicSurface.TypesNamedBy(type)
            let home = named.Assembly.GetName().Name!
            where !Platform.Any(p => home == p || home.StartsWith(p + ".", StringComparison.Ordinal)) && home != "System.Private.CoreLib"
            select $"{type.FullName} names {named.FullName} of {home}");

    [Fact]
    public void Async_methods_end_in_Async() =>
        Assertion.None("A method returns a task and its name does not say so:",
            Own().Where(m => ReturnsTask(m) && !m.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Text));

    [Fact]
    public void Async_methods_take_an_optional_token_last() =>
        Assertion.None("An async method lacks `CancellationToken cancellationToken = default` at its end:",
            Own().Where(m => ReturnsTask(m) && !IsSeam(m) && !EndsWithOptionalToken(m)).Select(Text));

    [Fact]
    public void Async_seams_take_a_token_last() =>
        Assertion.None("What a user implements for us must be stoppable:",
            Own().Where(m => ReturnsTask(m) && IsSeam(m) && !EndsWithToken(m)).Select(Text));

    [Fact]
    public void Nothing_but_async_methods_is_called_Async() =>
        Assertion.None("A method is called Async and is not:",
            Own().Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal) && !ReturnsTask(m) && !ReturnsStream(m)).Select(Text));

    [Fact]
    public void More_than_two_optional_parameters_become_an_options_class() =>
        Assertion.None("Too many optional parameters:",
            PublicSurface.Types.SelectMany(t => PublicSurface.Methods(t).Cast<MethodBase>().Concat(PublicSurface.Constructors(t)))
                .Where(m => m.GetParameters().Count(p => p.IsOptional && p.ParameterType != typeof(CancellationToken)) > 2).Select(Text));

    [Fact]
    public void Nothing_public_is_async_void() =>
        Assertion.None("Nobody can await it:",
            Own().Where(m => m.ReturnType == typeof(void) && m.IsDefined(typeof(AsyncStateMachineAttribute))).Select(Text));

    private static IEnumerable<MethodInfo> Own() =>
        PublicSurface.Types.SelectMany(PublicSurface.Methods).Where(m => !PublicSurface.IsShapedByOthers(m));

    private static bool ReturnsTask(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType == typeof(ValueTask) || IsGeneric(method.ReturnType, typeof(ValueTask<>));

    private static bool ReturnsStream(MethodInfo method) => IsGeneric(method.ReturnType, typeof(IAsyncEnumerable<>));

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>Abstract: implemented by others, called by us, who always have a token.</summary>
    private static bool IsSeam(MethodInfo method) => method.GetBaseDefinition().IsAbstract;

    private static bool EndsWithToken(MethodInfo method) =>
        method.GetParameters() is [.., var last] && last.ParameterType == typeof(CancellationToken);

    private static bool EndsWithOptionalToken(MethodInfo method) => EndsWithToken(method) && method.GetParameters()[^1].IsOptional;

    private static string Text(MethodBase method) =>
        $"{method.DeclaringType!.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name + " " + p.Name))})";
}

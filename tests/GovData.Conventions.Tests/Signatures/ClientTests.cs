using System.Reflection;
using GovData.Conventions.Tests.House;

namespace GovData.Conventions.Tests.Signatures;

/// <summary>A user's tests replace a client by deriving from it: the one seam that needs no interface twin.</summary>
public class ClientTests
{
    private static IEnumerable<Type> Clients =>
        PublicSurface.Types.Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Client", StringComparison.Ordinal));

    [Fact]
    public void Clients_can_be_derived_from() =>
        Assertion.None("A client is sealed:", Clients.Where(t => t.IsSealed).Select(t => t.FullName!));

    [Fact]
    public void Clients_have_a_protected_constructor_without_parameters() =>
        Assertion.None("A test cannot create a stand-in for:",
            Clients.Where(t => !PublicSurface.Constructors(t).Any(c => c.IsFamily && c.GetParameters().Length == 0)).Select(t => t.FullName!));

    [Fact]
    public void Every_member_of_a_client_can_be_replaced() =>
        Assertion.None("A member is not virtual:",
            from client in Clients
            from method in PublicSurface.Methods(client).Concat(PublicSurface.Properties(client).SelectMany(p => p.GetAccessors()))
            where method is { IsPublic: true, IsStatic: false } && (!method.IsVirtual || method.IsFinal) && method.Name != nameof(IDisposable.Dispose)
            select $"{client.FullName}.{method.Name}");

    [Fact]
    public void A_client_keeps_nothing_a_caller_can_change() =>
        Assertion.None("A client has a public setter; clients are shared between threads:",
            from client in Clients
            from property in client.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true }
            select $"{client.FullName}.{property.Name}");
}

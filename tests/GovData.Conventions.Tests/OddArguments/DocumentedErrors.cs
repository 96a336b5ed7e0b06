using System.Reflection;
using System.Xml.Linq;

namespace GovData.Conventions.Tests.OddArguments;

/// <summary>The exceptions that the documentation of a member names.</summary>
internal sealed class DocumentedErrors
{
    private readonly Dictionary<Assembly, ILookup<string, string>> _read = [];

    /// <summary>True where the exception, or a base of it, is named for a member of this type and name; overloads share what they name.</summary>
    public bool Name(MethodBase method, Exception exception)
    {
        var type = method.DeclaringType!;
        if (!_read.TryGetValue(type.Assembly, out var errors)) _read[type.Assembly] = errors = Read(type.Assembly);
        var name = method.IsConstructor ? "#ctor" : method.Name.StartsWith("set_", StringComparison.Ordinal) ? method.Name[4..] : method.Name;
        var named = errors[type.FullName + "." + name].ToHashSet(StringComparer.Ordinal);
        for (var kind = exception.GetType(); kind != typeof(Exception); kind = kind.BaseType!)
            if (named.Contains(kind.FullName!)) return true;
        return false;
    }

    private static ILookup<string, string> Read(Assembly assembly) =>
        (from member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
         from exception in member.Elements("exception")
         select (Member: Bare(member.Attribute("name")!.Value), Exception: exception.Attribute("cref")!.Value[2..])).ToLookup(pair => pair.Member, pair => pair.Exception, StringComparer.Ordinal);

    /// <summary><c>M:N.Type.Name``1(System.Int32)</c> is <c>N.Type.Name</c>.</summary>
    private static string Bare(string id) => id[2..].Split('(')[0].Split("``")[0];
}

using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace GovData.Certificates;

/// <summary>Elements of OFD by their local name: two namespaces are in use for one vocabulary.</summary>
internal static class OfdElements
{
    public const string Namespace = "http://www.ofdspec.org/2016", OlderNamespace = "http://www.ofdspec.org";

    public static IEnumerable<XElement> All(this XElement parent, string name) => parent.Elements().Where(one => one.Name.LocalName == name);

    /// <summary>The one element of the name; null when there is none or more than one.</summary>
    public static XElement? One(this XElement parent, string name) => parent.All(name).Take(2).ToArray() is { Length: 1 } only ? only[0] : null;

    /// <summary>Whether every element is in a namespace of OFD.</summary>
    public static bool IsOfd(XElement root) => root.DescendantsAndSelf().All(one => one.Name.NamespaceName is Namespace or OlderNamespace);

    public static bool IsOlder(XElement root) => root.DescendantsAndSelf().Any(one => one.Name.NamespaceName == OlderNamespace);
}

using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;

namespace GovData.Conventions.Tests.House;

/// <summary>One project below src, as its project file and its built assemblies tell it.</summary>
internal sealed class Package
{
    public static IReadOnlyList<Package> All { get; } =
        [.. Repository.Files("src", "*.csproj").Select(f => new Package(f))];

    /// <summary>The packages with code that others link to: neither the metapackage nor the tools.</summary>
    public static IReadOnlyList<Package> Libraries { get; } = [.. All.Where(p => p.Name != "GovData" && !p.IsTool)];

    /// <summary>The projects whose netstandard2.0 folder holds everything they need, other packages too.</summary>
    private static readonly string[] Complete = ["GovData", "GovData.Testing"];

    private Package(string projectFile)
    {
        var project = XDocument.Load(projectFile);
        Name = Path.GetFileNameWithoutExtension(projectFile);
        IsTool = project.Descendants("PackAsTool").Any();
        AssemblyName = project.Descendants("AssemblyName").SingleOrDefault()?.Value ?? Name;
        TargetFrameworks = project.Descendants("TargetFrameworks").Single().Value.Split(';');
        ProjectReferences = [.. project.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal)];
        PackageReferences = [.. project.Descendants("PackageReference")
            .Select(r => r.Attribute("Include")!.Value).Order(StringComparer.Ordinal)];
    }

    public string Name { get; }

    public bool IsTool { get; }

    public string AssemblyName { get; }

    public IReadOnlyList<string> TargetFrameworks { get; }

    public IReadOnlyList<string> ProjectReferences { get; }

    public IReadOnlyList<string> PackageReferences { get; }

    /// <summary>The net10.0 assembly, loaded with its dependencies.</summary>
    public Assembly Assembly => IsTool ? Alone() : Assembly.Load(Name);

    public IEnumerable<Type> PublicTypes => Assembly.GetExportedTypes();

    /// <summary>The assembly built for a target, in a context of its own: to be read, not run.</summary>
    public Assembly Built(string targetFramework) =>
        new AssemblyLoadContext(Name + targetFramework).LoadFromAssemblyPath(
            targetFramework == "net10.0"
                ? Assembly.Location
                : Complete.Select(root => Repository.PathOf($"src/{root}/bin/{Repository.Configuration}/{targetFramework}/{Name}.dll")).First(File.Exists));

    public override string ToString() => Name;

    /// <summary>A tool from its own folder: one may bear the name of a package but for the case, and names of assemblies have none.</summary>
    private Assembly Alone()
    {
        var path = Repository.PathOf($"src/{Name}/bin/{Repository.Configuration}/net10.0/{AssemblyName}.dll");
        var dependencies = new AssemblyDependencyResolver(path);
        var context = new AssemblyLoadContext(Name);
        context.Resolving += (alone, name) => dependencies.ResolveAssemblyToPath(name) is { } found ? alone.LoadFromAssemblyPath(found) : null;
        return context.LoadFromAssemblyPath(path);
    }
}

using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace GovData.Benchmarks.Tables;

/// <summary>The netstandard2.0 asset on this runtime: this program once more, in a context where the packages' names lead to that build.</summary>
internal static class NetStandardPeer
{
    public static long Judge(string path, FindingCounts counts)
    {
        var own = typeof(NetStandardPeer).Assembly.Location;
        var context = new Context(Path.Combine(Path.GetDirectoryName(own)!, "netstandard2.0"));
        var twin = context.LoadFromAssemblyPath(own);
        var judge = twin.GetType(typeof(GovDataPeer).FullName!)!.GetMethod(nameof(GovDataPeer.Judge), BindingFlags.Public | BindingFlags.Static)!;
        var theirs = Activator.CreateInstance(twin.GetType(typeof(FindingCounts).FullName!)!)!;
        var rows = (long)judge.Invoke(null, [path, 1, theirs])!;
        var add = twin.GetType(typeof(FindingCounts).FullName!)!.GetMethod(nameof(FindingCounts.CopyTo))!;
        add.Invoke(theirs, [(Action<string, string, int>)counts.Add]);
        return rows;
    }

    private sealed class Context(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(folder, assemblyName.Name + ".dll") is var file && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}

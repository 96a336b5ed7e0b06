using System;
using System.IO;
using System.Reflection;

namespace GovData;

/// <summary>The place that a path leads to, whatever links stand on the way, be they files or folders.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    public static string Of(string path) => Of(path, MostLinks);

    private static string Of(string path, int links)
    {
        var real = Path.GetFullPath(path);
        if (Path.GetDirectoryName(real) is { } above) real = Path.Combine(Of(above, links), Path.GetFileName(real));
        return links > 0 && Target(real) is { } target && target != real ? Of(target, links - 1) : real;
    }

    /// <summary>Where a link leads; null when it is none, or leads nowhere or to itself, and so to no file that is read.</summary>
    private static string? Target(string path)
    {
        try
        {
            return Resolve(path)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TargetInvocationException)
        {
            return null;
        }
    }

#if NET
    private static FileSystemInfo? Resolve(string path) => new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true) : null;
#else
    /// <summary>There from .NET 6 on, which may run this build; .NET Framework, where a file that is read can't be replaced anyway, has none.</summary>
    private static readonly MethodInfo? s_resolve = typeof(FileSystemInfo).GetMethod("ResolveLinkTarget", [typeof(bool)]);

    private static FileSystemInfo? Resolve(string path) => (FileSystemInfo?)s_resolve?.Invoke(new FileInfo(path), [true]);
#endif
}

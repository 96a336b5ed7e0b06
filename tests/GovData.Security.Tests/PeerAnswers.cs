using System;
using System.IO;

namespace GovData.Security.Tests;

/// <summary>What programs by other people answered (<c>eng/peers</c>): kept with the tests, or just made at another seed for the folder that <c>GOVDATA_PEERS</c> names.</summary>
internal static class PeerAnswers
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("GOVDATA_PEERS") ?? TestData.PathOf("Peers");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}

using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json.Nodes;

namespace GovData.Security.Tests;

/// <summary>Programs by other people (<c>eng/peers/judge.mjs</c>) asked about what was made here: those of the folder that <c>GOVDATA_PEER_TOOLS</c> names.</summary>
internal sealed class PeerJudge : IDisposable
{
    private readonly Process _node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder!, "judge.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>Why there are none here; null when there are.</summary>
    public static string? Missing { get; } = Folder is null ? "GOVDATA_PEER_TOOLS names no folder" : null;

    private static string? Folder => Environment.GetEnvironmentVariable("GOVDATA_PEER_TOOLS");

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    /// <summary>The answer as JSON text.</summary>
    public string Ask(string kind, JsonObject question)
    {
        question["kind"] = kind;
        _node.StandardInput.WriteLine(question.ToJsonString());
        _node.StandardInput.Flush();
        return _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("judge.mjs gave no answer.");
    }
}

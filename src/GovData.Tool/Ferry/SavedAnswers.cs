using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using GovData.Client;

namespace GovData.Tool;

/// <summary><c>--limits FILE</c>: what the center says it takes, as <c>govdata limits</c> wrote it where there is a route.</summary>
internal sealed class SavedAnswers(Speech speech)
{
    private readonly TextOption limits = new("--limits", speech.Of("中心的能力和限额：在前置机上由 govdata limits 写出的文件", "what the center takes: the file that govdata limits wrote on the front-end machine"));

    public Option Option => limits;

    /// <exception cref="CannotJudgeException">The file cannot be read or says nothing of it.</exception>
    public (CenterCapabilities? Capabilities, CenterLimits? Limits) Read(ParseResult parsed)
    {
        if (limits.One(parsed) is not { } path) return (null, null);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var (root, capabilities) = (document.RootElement, new CenterCapabilities());
            capabilities.Center = new CenterIdentity { Division = root.GetProperty("division").GetString() ?? "" };
            capabilities.Algorithms.Compression = [.. root.GetProperty("compression").EnumerateArray().Select(name => name.GetString()!)];
            return (capabilities, new CenterLimits { PartSize = root.GetProperty("partSize").GetInt64() });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotJudgeException($"{path}：无法读取。{FileFault.Of(e, speech)}", $"{path}: cannot be read. {FileFault.Of(e, speech)}");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CannotJudgeException($"{path} 不是 govdata limits 写出的文件。", $"{path} is not what govdata limits writes: {e.Message}");
        }
    }
}

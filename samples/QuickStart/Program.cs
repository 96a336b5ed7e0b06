using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using GovData.Client;
using GovData.Security;
using QuickStart;

// Once through the whole chain of government data, two departments and one center, on real tables.
// Exit: 0 all of it is true · 1 some of it is not · 2 usage · 3 could not finish · 130 interrupted.
if (!Arguments.TryParse(args, out var arguments, out var usage))
{
    await Console.Error.WriteLineAsync(usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

try
{
    await using var stage = await Stage.OpenAsync(arguments, stop.Token);
    var chain = new List<LinkResult>();
    foreach (var link in Chain.Links) chain.Add(await link(stage, stop.Token));
    var evidence = EvidenceVerifier.Verify(await stage.EvidenceAsync(stop.Token), stage.Trust);
    stage.Narrator.Table(chain);
    stage.Narrator.Verdict(evidence);
    await Outputs.WriteAsync(arguments, stage, chain, stop.Token);
    return Chain.IsWhole(chain) && evidence.Conclusion == EvidenceConclusion.Proved ? 0 : 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (Exception failure) when (failure is CenterException or IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException)
{
    await Console.Error.WriteLineAsync(Text.Of("未能完成：", "Could not finish: ") + failure.Message.ReplaceLineEndings(" "));
    return 3;
}

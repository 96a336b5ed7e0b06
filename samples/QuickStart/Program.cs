using System;
using System.Collections.Generic;
using System.Threading;
using GovData.Security;
using QuickStart;

// Once through the whole chain of government data, two departments and one center, on real tables.
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

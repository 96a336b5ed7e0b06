using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using GovData.MockServer;
using GovData.Testing;

if (!MockArguments.TryParse(args, out var arguments))
{
    await Console.Error.WriteLineAsync(MockArguments.Usage).ConfigureAwait(false);
    return 2;
}
var center = new MockCenter();
center.Departments.Add("11500000MB1000010R", "500000", "示例市规划和自然资源局", level: 2);
center.Departments.Add("11500000MB1000029N", "500000", "示例市政务服务局", level: 1);
var stopped = new TaskCompletionSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
try
{
    var server = MockServer.Start(center, arguments.Port);
    await using var _ = server.ConfigureAwait(false);
    if (arguments.Profile is { } file) Profile.Write(file, server);
    Console.WriteLine($$"""{"center":"{{server.Endpoint.AbsoluteUri.TrimEnd('/')}}","admin":"{{server.Admin}}","ready":"{{server.Admin}}/ready","pid":{{Environment.ProcessId}}}""");
    await stopped.Task.ConfigureAwait(false);
    return 0;
}
catch (Exception exception) when (exception is System.Net.Sockets.SocketException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"govdata-mock: {exception.Message}").ConfigureAwait(false);
    return 3;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}

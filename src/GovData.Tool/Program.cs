using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using GovData.Tool;
using Spectre.Console;

const int Buffer = 1 << 16;
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = !interruption.IsCancellationRequested; // who presses twice will not wait
    interruption.Cancel();
};
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true; // what is done stays done, and what is not is resumed
    interruption.Cancel();
});
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, Buffer);
var session = new Session(Console.OpenStandardInput(), output, Console.Error, CultureInfo.CurrentUICulture)
{
    Screen = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
};
return await new Terminal(session).RunAsync(args, interruption.Token).ConfigureAwait(false);

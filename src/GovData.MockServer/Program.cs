using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using GovData.MockServer;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
return await new MockCommand(Console.Out, Console.Error, CultureInfo.CurrentUICulture).RunAsync(args, stop.Token).ConfigureAwait(false);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

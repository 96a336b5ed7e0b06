using System;
using System.Globalization;
using System.Text;
using System.Threading;
using GovData.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};
return await new Terminal(Console.Out, Console.Error, CultureInfo.CurrentUICulture).RunAsync(args, interruption.Token).ConfigureAwait(false);

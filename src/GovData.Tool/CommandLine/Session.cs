using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace GovData.Tool;

/// <summary>What a command runs in: standard input, output (the answer, nothing else) and error, and the reader's language.</summary>
internal sealed class Session(Stream input, TextWriter output, TextWriter error, CultureInfo culture)
{
    public Stream Input { get; } = new InterruptibleInput(input);

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = TextWriter.Synchronized(new LossyWriter(error)); // progress is told from a timer, too

    public Speech Speech { get; } = new(culture);

    /// <summary>Where standard error is drawn on; null when it is no terminal.</summary>
    public IAnsiConsole? Screen { get; init; }

    /// <summary>Makes what calls to a center go through; null for the network itself.</summary>
    public Func<HttpMessageHandler>? Network { get; init; }

    /// <summary>Opens a connection to a center without calling it; null for the network itself.</summary>
    public Func<Uri, CancellationToken, Task<Stream>>? Dial { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

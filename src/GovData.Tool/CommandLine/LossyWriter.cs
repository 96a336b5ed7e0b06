using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Tool;

/// <summary>Standard error, of which nothing depends: what can't be written to it is lost, and the exit code still says how the command ended. A name from outside steers no terminal.</summary>
internal sealed class LossyWriter(TextWriter writer) : TextWriter(writer.FormatProvider)
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Try(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => writer.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => writer.Write(Plain(value)));

    public override void WriteLine(string? value) => Try(() => writer.WriteLine(Plain(value)));

    public override Task WriteAsync(string? value) => TryAsync(() => writer.WriteAsync(Plain(value)));

    public override Task WriteLineAsync(string? value) => TryAsync(() => writer.WriteLineAsync(Plain(value)));

    public override void Flush() => Try(writer.Flush);

    public override Task FlushAsync() => TryAsync(writer.FlushAsync);

    private static string? Plain(string? text) =>
        text is null || !text.Any(IsSteering) ? text : string.Concat(text.Select(c => IsSteering(c) ? '?' : c));

    private static bool IsSteering(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException)
        {
        }
    }

    private static async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }
}

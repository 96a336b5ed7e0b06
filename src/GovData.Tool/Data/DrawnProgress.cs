using System;
using System.Globalization;
using System.Threading.Tasks;
using GovData.Validation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GovData.Tool;

/// <summary>
/// Progress drawn on a terminal: a bar, rows a second, time left. It is gone when the work is done. It is drawn where it is told: the library's thread that draws by itself is not ended by work
/// that is over before the thread has begun, and then draws on a terminal that is nobody's any more.
/// </summary>
internal sealed class DrawnProgress(ProgressContext drawing, ProgressTask task) : IProgress<ValidationProgress>
{
    private const string Rows = "rows";
    private const long Pause = 100;
    private long next;

    /// <summary>Does the work under a bar.</summary>
    public static Task<T> WhileAsync<T>(IAnsiConsole screen, Speech speech, string title, Func<IProgress<ValidationProgress>, Task<T>> work) =>
        screen.Progress().AutoClear(true).AutoRefresh(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(speech), new RemainingTimeColumn())
            .StartAsync(drawing => work(new DrawnProgress(drawing, drawing.AddTask(Markup.Escape(title)))));

    public void Report(ValidationProgress value)
    {
        task.State.Update<long>(Rows, _ => value.Rows);
        task.IsIndeterminate = value.TotalBytes is null;
        if (value.TotalBytes is > 0 and var total) (task.MaxValue, task.Value) = (total, Math.Min(value.Bytes, total));
        if (Environment.TickCount64 < next) return;
        drawing.Refresh();
        next = Environment.TickCount64 + Pause;
    }

    private sealed class RateColumn(Speech speech) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var rows = task.State.Get<long>(Rows);
            var seconds = Math.Max(0.001, (task.ElapsedTime ?? deltaTime).TotalSeconds);
            return new Text(string.Format(CultureInfo.InvariantCulture, speech.Of("{0:N0} 条，每秒 {1:N0}", "{0:N0} rows, {1:N0}/s"), rows, rows / seconds));
        }
    }
}

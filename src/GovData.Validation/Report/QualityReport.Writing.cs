using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

public partial class QualityReport
{
    /// <summary>The report as JSON, on one line: the same text for the same input, in any language.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Relaxed.QualityReport);

    /// <summary>Reads a report back from its JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="JsonException">The text is no quality report.</exception>
    public static QualityReport FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var report = JsonSerializer.Deserialize(json, ReportJson.Relaxed.QualityReport)
            ?? throw new JsonException("The JSON is null, not a quality report.");
        report.Counts = [.. report.Found];
        foreach (var count in report.Counts)
        {
            count.Samples = [.. (count.Samples ?? []).Where(sample => sample is not null)];
            foreach (var sample in count.Samples) (sample.Item, sample.Rule) = (count.Item, count.Rule);
        }
        return report;
    }

    /// <summary>The report for people, in Chinese for any Chinese culture, in English otherwise: each finding with its first rows and what to do.</summary>
    /// <param name="culture">The reader's culture; the current UI culture when null.</param>
    public string ToText(CultureInfo? culture = null) => new ReportText(this, culture ?? CultureInfo.CurrentUICulture).Write();

    /// <summary>
    /// The report as an HTML page to be read and printed: counts per rule and item, what each rule means and what to do, the first samples. One file without scripts
    /// that loads nothing; the same text for the same report.
    /// </summary>
    /// <param name="culture">The reader's culture, Chinese for any Chinese one, English otherwise; the current UI culture when null.</param>
    public string ToHtml(CultureInfo? culture = null) => new ReportHtml(this, culture ?? CultureInfo.CurrentUICulture).Write();

    /// <summary>Writes the report to a file in UTF-8: <c>.json</c> for programs, <c>.txt</c> or <c>.html</c> for people. The file is there whole or not at all.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="culture">The reader's culture; the current UI culture when null.</param>
    /// <exception cref="ArgumentException">The path is empty or ends in something else.</exception>
    /// <exception cref="IOException">The file can't be written; one that was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveAs(string path, CultureInfo? culture = null)
    {
        var bytes = BytesFor(path, culture);
        using var file = new ReplacedFile(path);
        file.Stream.Write(bytes, 0, bytes.Length);
        file.Complete();
    }

    /// <summary>Writes the report to a file as <see cref="SaveAs"/> does.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="culture">The reader's culture; the current UI culture when null.</param>
    /// <param name="cancellationToken">Stops the writing; a file that was there is then as it was.</param>
    /// <exception cref="ArgumentException">The path is empty or ends in something else.</exception>
    /// <exception cref="IOException">The file can't be written; one that was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public Task SaveAsAsync(string path, CultureInfo? culture = null, CancellationToken cancellationToken = default) =>
        WriteAsync(path, BytesFor(path, culture), cancellationToken);

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken ct)
    {
        using var file = new ReplacedFile(path);
        await file.Stream.WriteAsync(bytes, 0, bytes.Length, ct).ConfigureAwait(false);
        await file.Stream.FlushAsync(ct).ConfigureAwait(false);
        file.Complete();
    }

    private byte[] BytesFor(string path, CultureInfo? culture)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => ToJson() + "\n",
            ".TXT" => ToText(culture),
            ".HTML" => ToHtml(culture),
            _ => throw new ArgumentException(
                $"A report is saved as .json, .txt or .html, not as '{Path.GetExtension(path)}'. The workbook itself with its errors marked is written by {nameof(TableValidationOptions)}.", nameof(path)),
        });
    }
}

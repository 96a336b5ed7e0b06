using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

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

    /// <summary>Writes the report to a file in UTF-8: <c>.json</c> for programs, <c>.txt</c> for people (in the current UI culture).</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="ArgumentException">The path is empty or ends in something else.</exception>
    public void SaveAs(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var text = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" => ToJson() + "\n",
            ".TXT" => ToText(),
            var other => throw new ArgumentException($"A report is saved as .json or .txt, not as “{other}”.", nameof(path)),
        };
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}

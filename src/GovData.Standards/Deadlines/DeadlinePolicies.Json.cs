using System;
using System.Linq;
using System.Text.Json;

namespace GovData.Standards;

public sealed partial class DeadlinePolicies
{
    /// <summary>Reads policies from JSON: a list of objects with <c>name</c>, <c>chinese</c>, <c>workingDays</c>, <c>extension</c> (0 when missing), <c>source</c> and
    /// <c>isVerified</c> (false when missing).</summary>
    /// <param name="json">The JSON, for example of a configuration file.</param>
    /// <exception cref="FormatException">It is not such a list; the message says where and why.</exception>
    public static DeadlinePolicies FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var rows = JsonSerializer.Deserialize(json, DeadlineJson.Rows) ?? throw new FormatException("The JSON is null, not a list of deadlines.");
            return new DeadlinePolicies(rows.Select(static row => (row ?? throw new FormatException("A deadline in the list is null.")).ToPolicy()));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new FormatException("This is not the JSON of deadlines: " + exception.Message, exception);
        }
    }

    /// <summary>The policies as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize([.. policies.Select(DeadlineRow.Of)], DeadlineJson.Rows);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace GovData.DependencyInjection;

/// <summary>Reads the settings of one section and gathers what is wrong with them, by path. No secret passes through here.</summary>
internal sealed class SettingReader(IConfigurationSection section)
{
    public List<string> Failures { get; } = [];

    /// <summary>Refuses settings that nobody reads: most likely they are misspelt.</summary>
    public void Know(string place, params string[] names)
    {
        var children = (place.Length == 0 ? section : section.GetSection(place)).GetChildren();
        var unknown = children.Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)).Select(child => child.Path).ToList();
        if (unknown.Count > 0) Failures.Add($"{string.Join(", ", unknown)} {(unknown.Count == 1 ? "is" : "are")} no setting of a center; there are: {string.Join(", ", names)}.");
    }

    /// <summary>Refuses what is empty or not there.</summary>
    public void Need(params string[] settings)
    {
        foreach (var setting in settings.Where(setting => string.IsNullOrWhiteSpace(section[setting]))) Refuse(setting, "is missing");
    }

    /// <summary>Hands a setting that is there to whoever understands it.</summary>
    public void Text(string setting, Action<string> take)
    {
        if (section[setting] is not { } value) return;
        try
        {
            take(value);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            Refuse(setting, "is wrong: " + wrong.Message);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Refuse(setting, "names a file that cannot be read");
        }
    }

    public void Whole(string setting, Action<int> take) =>
        Text(setting, value => take(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)));

    public void Time(string setting, Action<TimeSpan> take) =>
        Text(setting, value => take(TimeSpan.Parse(value, CultureInfo.InvariantCulture)));

    public void Refuse(string setting, string why) =>
        Failures.Add((setting.Length == 0 ? section.Path : section.Path + ":" + setting) + " " + why + ".");
}

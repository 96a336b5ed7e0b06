using System.Globalization;

namespace GovData.Standards.Tests;

/// <summary>Runs a test as if the machine were elsewhere.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

    private Culture(CultureInfo other)
    {
        CultureInfo.CurrentCulture = other;
        CultureInfo.CurrentUICulture = other;
    }

    public static Culture Of(string name) => new(CultureInfo.GetCultureInfo(name));

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
    }
}

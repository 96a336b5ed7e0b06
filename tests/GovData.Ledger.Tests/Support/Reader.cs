using System.Globalization;

namespace GovData.Ledger.Tests;

/// <summary>The reader's culture until the end of the test: what is said follows it, and the suite runs under several.</summary>
internal sealed class Reader : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    private Reader(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    public static Reader Of(string culture) => new(culture);

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}

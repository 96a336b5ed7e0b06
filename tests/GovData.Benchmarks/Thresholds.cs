using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Benchmarks;

/// <summary>Holds figures against what must be reached, and says so line by line.</summary>
internal sealed class Thresholds
{
    private bool holds = true;

    /// <summary>0 when everything held.</summary>
    public int Code => holds ? 0 : 1;

    public void AtLeast(string what, double figure, double bound) => Say(what, figure, ">=", bound, figure >= bound);

    public void AtMost(string what, double figure, double bound) => Say(what, figure, "<=", bound, figure <= bound);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The median of the rounds' own ratios.</summary>
    public static double Ratio<T>(IEnumerable<T> one, IEnumerable<T> other, Func<T, double> figure) => Median(one.Zip(other, (a, b) => figure(a) / figure(b)));

    private void Say(string what, double figure, string sign, double bound, bool reached)
    {
        holds &= reached;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(reached ? "holds " : "MISSED")}  {what,-58} {figure,7:0.00}  {sign} {bound:0.##}"));
    }
}

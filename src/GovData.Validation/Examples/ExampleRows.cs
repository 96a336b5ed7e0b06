using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Conforming rows of an entry, each made from its number alone.</summary>
internal sealed class ExampleRows
{
    private const int LongestStretch = 1000;
    private const int OneInSoMany = 8;

    private readonly CatalogEntry entry;
    private readonly ItemLinks links;
    private readonly ValueSource[] sources;
    private readonly SexCodes[] sexes;
    private readonly bool[] canBeEmpty;
    private readonly bool[] isFollowing;
    private readonly int[] ordered;
    private readonly RowNumbers numbers;
    private readonly int seed;

    /// <exception cref="ArgumentException">An item has no conforming value, or there are not so many different rows.</exception>
    public ExampleRows(CatalogEntry entry, long rows, int seed)
    {
        this.entry = entry;
        this.seed = seed;
        links = new ItemLinks(entry);
        sources = [.. entry.Items.Select(ValueSources.For)];
        sexes = [.. links.Sexes.Select(pair => new SexCodes(entry.Items[pair.Second]))];
        Bound();
        ordered = Sorted();
        var following = new HashSet<int>(links.Births.Concat(links.Sexes).Select(pair => pair.Second).Concat(links.Ordered.Select(pair => pair.Second)));
        numbers = new RowNumbers([.. sources.Select((source, column) => following.Contains(column) ? 0 : source.Capacity)], links.Unique.Select(unique => unique.Columns), rows, seed);
        var linked = new HashSet<int>(links.Births.Concat(links.Sexes).Concat(links.Ordered).SelectMany(pair => new[] { pair.First, pair.Second }).Concat(links.Unique.SelectMany(unique => unique.Columns)));
        canBeEmpty = [.. entry.Items.Select((item, column) => !item.Required && !item.IsKey && !linked.Contains(column))];
        isFollowing = [.. entry.Items.Select((_, column) => following.Contains(column))];
    }

    public ItemLinks Links => links;

    public ValueSource SourceOf(int column) => sources[column];

    /// <summary>The values of a row.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="isFull">Whether items that may be empty are filled in all the same.</param>
    public string[] Values(long row, bool isFull = false)
    {
        var values = new string[sources.Length];
        for (var column = 0; column < values.Length; column++)
        {
            if (isFollowing[column]) continue;
            values[column] = !isFull && canBeEmpty[column] && Spread.Any(~seed, row, column, OneInSoMany) == 0 ? "" : sources[column].ValueOf(numbers.Of(column, row));
        }
        for (var i = 0; i < links.Sexes.Count; i++) values[links.Sexes[i].Second] = sexes[i].Of(PersonSource.IsMale(values[links.Sexes[i].First]));
        var amounts = new Dictionary<int, decimal>();
        foreach (var (person, date) in links.Births)
        {
            if (sources[date] is OrdinalSource dates) Put(date, dates.PlaceAbove(PersonSource.BirthOf(values[person])));
            else values[date] = PersonSource.BirthText(values[person], entry.Items[date].Type.Length);
        }
        foreach (var column in ordered)
            if (!amounts.ContainsKey(column)) Put(column, PlaceOf(column, row, amounts));
        return values;

        void Put(int column, long place)
        {
            var source = (OrdinalSource)sources[column];
            (values[column], amounts[column]) = (source.At(place), source.Amount(place));
        }
    }

    /// <summary>A place not before what must not be after it, nor after what must not be before it.</summary>
    private long PlaceOf(int column, long row, Dictionary<int, decimal> amounts)
    {
        var source = (OrdinalSource)sources[column];
        if (numbers.IsOwn(column)) return source.Low + numbers.Of(column, row);
        long[] starts = [.. links.Ordered.Where(pair => pair.Second == column && amounts.ContainsKey(pair.First)).Select(pair => source.PlaceAbove(amounts[pair.First]))];
        long[] ends = [.. links.Ordered.Where(pair => pair.First == column && amounts.ContainsKey(pair.Second)).Select(pair => source.PlaceBelow(amounts[pair.Second]))];
        var low = Math.Max(source.Low, starts.DefaultIfEmpty(source.Low).Max());
        var high = Math.Min(source.High, ends.DefaultIfEmpty(source.High).Min());
        var stretch = starts.Length > 0 ? Math.Min(high - low, LongestStretch) : high - low;
        return low + Spread.Any(seed, row, column, Math.Max(0, stretch) + 1);
    }

    /// <summary>Narrows what linked items may be to what the others allow.</summary>
    private void Bound()
    {
        foreach (var (person, date) in links.Births)
            if (sources[person] is PersonSource numbered && sources[date] is OrdinalSource { HasLow: false, HasHigh: false } free)
                sources[date] = free.Over(numbered.Births);
        for (var i = 0; i <= links.Ordered.Count; i++)
        {
            foreach (var (start, end) in links.Ordered)
            {
                var (first, second) = ((OrdinalSource)sources[start], (OrdinalSource)sources[end]);
                sources[start] = first.Within(first.Low, first.PlaceBelow(second.Amount(second.High)));
                sources[end] = second.Within(second.PlaceAbove(first.Amount(first.Low)), second.High);
            }
        }
        foreach (var (person, date) in links.Births)
            if (sources[person] is PersonSource numbered && sources[date] is OrdinalSource bounds)
                sources[person] = numbered.BornWithin(numbered.Births.PlaceAbove(bounds.Amount(bounds.Low)), numbered.Births.PlaceBelow(bounds.Amount(bounds.High)));
        for (var i = 0; i < sexes.Length; i++)
            if (sources[links.Sexes[i].First] is PersonSource person && sexes[i].HasMen != sexes[i].HasWomen) sources[links.Sexes[i].First] = person.OfSex(sexes[i].HasMen);
        for (var column = 0; column < sources.Length; column++)
            if (sources[column].Capacity <= 0) throw new ArgumentException(Wording.Of(
                $"信息项“{entry.Items[column].Name}”及与其相关的信息项所规定的格式、范围或长度之下没有可用的值。", $"What is declared of the item '{entry.Items[column].Name}' and of items linked to it leaves no value."));
    }

    /// <summary>The ordered columns, starts before their ends; of a circle in the order of the items.</summary>
    private int[] Sorted()
    {
        var open = links.Ordered.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().OrderBy(column => column).ToList();
        var sorted = new List<int>();
        while (open.Count > 0)
        {
            var at = Math.Max(0, open.FindIndex(column => links.Ordered.All(pair => pair.Second != column || !open.Contains(pair.First))));
            var next = open[at];
            open.RemoveAt(at);
            sorted.Add(next);
        }
        return [.. sorted];
    }
}

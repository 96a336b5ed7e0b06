using System.Text;

namespace GovData.Testing;

/// <summary>The files of a package in their order.</summary>
internal sealed class OfdParts
{
    private readonly List<KeyValuePair<string, byte[]>> _all = [];

    public IReadOnlyList<KeyValuePair<string, byte[]>> All => _all;

    public IEnumerable<string> Names => _all.Select(part => part.Key);

    public byte[] this[string name]
    {
        get => _all[Index(name)].Value;
        set
        {
            var at = Index(name);
            if (at < 0) _all.Add(new(name, value));
            else _all[at] = new(name, value);
        }
    }

    public bool Has(string name) => Index(name) >= 0;

    public void Text(string name, string text) => this[name] = Encoding.UTF8.GetBytes(text);

    /// <summary>Changes a text where the old one stands; it must stand there.</summary>
    public void Change(string name, string old, string changed)
    {
        var text = Encoding.UTF8.GetString(this[name]);
        if (!text.Contains(old, StringComparison.Ordinal)) throw new InvalidOperationException($"{name} does not say '{old}'.");
        Text(name, text.Replace(old, changed));
    }

    public void Remove(string name) => _all.RemoveAt(Index(name));

    public void RemoveBelow(string folder) => _all.RemoveAll(part => part.Key.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Adds a file even where one of that name exists.</summary>
    public void Insert(int at, string name, byte[] content) => _all.Insert(at, new(name, content));

    private int Index(string name) => _all.FindIndex(part => part.Key == name);
}

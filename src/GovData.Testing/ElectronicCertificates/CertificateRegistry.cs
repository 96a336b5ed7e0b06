using System.Text;

namespace GovData.Testing;

/// <summary>证照库 · The registry: what certificates there are, how they are found, and what has changed.</summary>
internal sealed class CertificateRegistry(CenterServices center)
{
    private readonly SortedDictionary<string, CertificateRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Identifier, DateTimeOffset Until)> _shown = new(StringComparer.Ordinal);
    private readonly List<StateChange> _changes = [];

    public IReadOnlyCollection<CertificateRecord> All => _records.Values;

    public CertificateRecord? this[string identifier] => _records.TryGetValue(identifier, out var record) ? record : null;

    public void Register(MockCertificate certificate, DateTimeOffset now)
    {
        var record = new CertificateRecord(certificate, now);
        record.Told = this[record.Identifier]?.Told ?? record.StateAt(now);
        _records[record.Identifier] = record;
        Settle(now);
    }

    public CertificateRecord Find(string identifier) =>
        this[identifier] ?? throw MockProblems.Refuse("not-found", "The registry has no certificate of that identifier.");

    public CertificateRecord? OfFile(string digest) => _records.Values.FirstOrDefault(r => r.HasFile(digest));

    public void Change(string identifier, string state, DateTimeOffset now)
    {
        Find(identifier).State = state;
        Settle(now);
    }

    /// <summary>The text of a QR code that a holder shows.</summary>
    public string Show(string identifier, DateTimeOffset now)
    {
        var text = "https://certificates.mock.center.invalid/q/" + Convert.ToHexStringLower(center.Chance.Next(16));
        _shown[text] = (Find(identifier).Identifier, now + center.Policy.QrCodeLifetime);
        return text;
    }

    /// <summary>The certificate a QR code leads to, and whether its holder shows it this minute.</summary>
    public (CertificateRecord Record, bool IsShown) Scan(string text, DateTimeOffset now)
    {
        if (_shown.TryGetValue(text, out var shown))
            return now < shown.Until ? (Find(shown.Identifier), true) : throw MockProblems.Refuse("qr-code-invalid", "The code is over; let the holder show it again.");
        return _records.Values.FirstOrDefault(r => r.QrCode == text) is { } printed
            ? (printed, false)
            : throw MockProblems.Refuse("qr-code-invalid", "The text is no QR code of a certificate here.");
    }

    /// <summary>Takes down what has changed since it was last looked at, be it by the issuer or by the calendar.</summary>
    public void Settle(DateTimeOffset now)
    {
        var changed = _records.Values.Where(r => r.StateAt(now) != r.Told).Select(r => (Record: r, State: r.StateAt(now))).ToList();
        _changes.AddRange(changed.Select(c => new StateChange(Digest(c.Record), c.State, c.Record.Began(c.State) ?? now)).OrderBy(c => c.At));
        foreach (var (record, state) in changed) record.Told = state;
    }

    public IReadOnlyList<StateChange> Changes(DateTimeOffset until) => [.. _changes.TakeWhile(c => c.At <= until)];

    public void Clear()
    {
        _records.Clear();
        _shown.Clear();
        _changes.Clear();
    }

    private string Digest(CertificateRecord record) => center.Documents.Digest(Encoding.UTF8.GetBytes(record.Identifier));
}

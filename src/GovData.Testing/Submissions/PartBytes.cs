namespace GovData.Testing;

/// <summary>The bytes of a part between its arrival and the close: in memory, or in a file of the directory the center was given.</summary>
internal sealed class PartBytes
{
    private readonly string? _file;
    private byte[] _memory = [];

    public PartBytes(byte[] bytes, string? directory)
    {
        Length = bytes.Length;
        if (directory is null)
        {
            _memory = bytes;
            return;
        }
        _file = Path.Combine(directory, Guid.NewGuid().ToString("N") + ".part");
        File.WriteAllBytes(_file, bytes);
    }

    public int Length { get; }

    public byte[] Read() => _file is null ? _memory : File.ReadAllBytes(_file);

    /// <summary>Nobody reads them any more.</summary>
    public void Drop()
    {
        if (_file is not null) File.Delete(_file);
        _memory = [];
    }
}

using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace GovData.Ledger;

/// <summary>The state that holds and the one that awaits a submission, each a file that is there whole or not at all.</summary>
internal sealed class DeltaFiles
{
    private readonly string _holds;
    private readonly string _awaits;
    private readonly Guid _check;

    public DeltaFiles(string directory, string name, Guid check)
    {
        _check = check;
        var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' ? c.ToString() : "_" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
        (_holds, _awaits) = (Path.Combine(directory, file + ".delta"), Path.Combine(directory, file + ".delta-awaits"));
        PrivateFiles.CreateDirectory(directory);
    }

    public DeltaState Load() => Read(_holds) ?? new DeltaState();

    /// <summary>Null when none awaits anything.</summary>
    public DeltaState? Awaiting() => Read(_awaits);

    /// <summary>Keeps a state until it is known what became of its submission.</summary>
    public void Await(DeltaState state) => Write(_awaits, state);

    /// <summary>A state holds from now on, and none awaits.</summary>
    public void Hold(DeltaState state)
    {
        state.Awaits = "";
        Write(_holds, state);
        Forget();
    }

    /// <summary>None awaits any more.</summary>
    public void Forget() => File.Delete(_awaits);

    private DeltaState? Read(string path)
    {
        if (!File.Exists(path)) return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        return DeltaState.Read(file, _check);
    }

    private void Write(string path, DeltaState state) => PrivateFiles.Replace(path, file => state.Write(file, _check));
}

#if NET
using System;
using System.Runtime.InteropServices;

namespace GovData.Security;

/// <summary>An SM3 digest in libcrypto.</summary>
internal sealed class OpenSslDigest : DigestOperation
{
    private readonly OpenSslLibrary _library;
    private nint _context;

    public OpenSslDigest(OpenSslLibrary library)
    {
        (_library, _context) = (library, OpenSslLibrary.RequireContext(library.NewDigest()));
        Start();
    }

    ~OpenSslDigest() => Dispose(false);

    public override void Append(ReadOnlySpan<byte> content)
    {
        ObjectDisposedException.ThrowIf(_context == 0, this);
        if (content.IsEmpty) return;
        OpenSslLibrary.Require(_library.AddToDigest(_context, ref MemoryMarshal.GetReference(content), content.Length));
        GC.KeepAlive(this);
    }

    public override byte[] Finish()
    {
        ObjectDisposedException.ThrowIf(_context == 0, this);
        var value = new byte[Size];
        OpenSslLibrary.Require(_library.EndDigest(_context, value, 0));
        Start();
        GC.KeepAlive(this);
        return value;
    }

    protected override void Dispose(bool disposing)
    {
        if (_context != 0) _library.FreeDigest(_context);
        _context = 0;
        base.Dispose(disposing);
    }

    private void Start() => OpenSslLibrary.Require(_library.StartDigest(_context, _library.Sm3, 0));
}
#endif

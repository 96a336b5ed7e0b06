#if NET
using System;
using System.Runtime.InteropServices;

namespace GovData.Security;

/// <summary>SM4 in libcrypto. In GCM the last 16 bytes given to a decryption are the tag, so that many are always held back.</summary>
internal sealed class OpenSslCipher : CipherOperation
{
    private const int GetTag = 0x10;
    private const int SetTag = 0x11;
    private readonly OpenSslLibrary _library;
    private readonly bool _isEncrypting;
    private readonly byte[]? _held;
    private readonly bool _isGcm;
    private byte[] _joined = [];
    private int _heldLength;
    private nint _context;

    public OpenSslCipher(OpenSslLibrary library, nint cipher, byte[] key, byte[] vector, byte[]? associatedData, bool isEncrypting)
    {
        (_library, _isEncrypting, _context, _isGcm) = (library, isEncrypting, OpenSslLibrary.RequireContext(library.NewCipher()), associatedData is not null);
        OpenSslLibrary.Require(library.StartCipher(_context, cipher, 0, key, vector, isEncrypting ? 1 : 0));
        if (associatedData is null) return;
        if (!isEncrypting) _held = new byte[CryptographyProvider.TagLength];
        if (associatedData.Length > 0) OpenSslLibrary.Require(library.AddToCipher(_context, ref NullRef, out _, ref associatedData[0], associatedData.Length));
    }

    ~OpenSslCipher() => Dispose(false);

    private static ref byte NullRef => ref System.Runtime.CompilerServices.Unsafe.NullRef<byte>();

    protected override int TransformCore(ReadOnlySpan<byte> input, Span<byte> output)
    {
        if (_held is null) return Crypt(input, output);
        var all = Joined(input);
        var passed = Math.Max(0, all.Length - _held.Length);
        all[passed..].CopyTo(_held);
        _heldLength = all.Length - passed;
        return Crypt(all[..passed], output);
    }

    protected override int FinishCore(Span<byte> output)
    {
        if (_held is not null && (_heldLength < _held.Length || _library.ControlCipher(_context, SetTag, _held.Length, _held) != 1)) return -1;
        var result = _library.EndCipher(_context, ref MemoryMarshal.GetReference(output), out var written);
        GC.KeepAlive(this);
        if (result != 1 && !_isEncrypting) return -1;
        OpenSslLibrary.Require(result);
        if (!_isGcm || !_isEncrypting) return written;
        var tag = new byte[CryptographyProvider.TagLength];
        OpenSslLibrary.Require(_library.ControlCipher(_context, GetTag, tag.Length, tag));
        GC.KeepAlive(this);
        tag.CopyTo(output[written..]);
        return written + tag.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (_context != 0) _library.FreeCipher(_context);
        _context = 0;
        base.Dispose(disposing);
    }

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> input)
    {
        var length = _heldLength + input.Length;
        if (_joined.Length < length) _joined = new byte[length];
        _held.AsSpan(0, _heldLength).CopyTo(_joined);
        input.CopyTo(_joined.AsSpan(_heldLength));
        return _joined.AsSpan(0, length);
    }

    private int Crypt(ReadOnlySpan<byte> input, Span<byte> output)
    {
        if (input.IsEmpty) return 0;
        OpenSslLibrary.Require(_library.AddToCipher(_context, ref MemoryMarshal.GetReference(output), out var written, ref MemoryMarshal.GetReference(input), input.Length));
        GC.KeepAlive(this);
        return written;
    }
}
#endif

#if NET
using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GovData.Standards;

namespace GovData.Security;

/// <summary>The few functions of libcrypto (OpenSSL 3) that digests and ciphers need.</summary>
internal sealed class OpenSslLibrary
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["libcrypto-3-x64.dll", "libcrypto-3-arm64.dll"]
        : OperatingSystem.IsMacOS() ? ["libcrypto.3.dylib"] : ["libcrypto.so.3"];

    private readonly FetchAlgorithm _cipher;

    /// <summary>What .NET asks for too: without it libcrypto takes itself apart at exit, while threads may still be in it.</summary>
    private const ulong NoAtExitButConfiguration = 0x0008_0000 | 0x40;

    private OpenSslLibrary(nint handle)
    {
        Function<InitLibrary>(handle, "OPENSSL_init_crypto")(NoAtExitButConfiguration, 0);
        NewDigest = Function<NewContext>(handle, "EVP_MD_CTX_new");
        FreeDigest = Function<FreeContext>(handle, "EVP_MD_CTX_free");
        StartDigest = Function<BeginDigest>(handle, "EVP_DigestInit_ex");
        AddToDigest = Function<DigestBytes>(handle, "EVP_DigestUpdate");
        EndDigest = Function<EndOfDigest>(handle, "EVP_DigestFinal_ex");
        NewCipher = Function<NewContext>(handle, "EVP_CIPHER_CTX_new");
        FreeCipher = Function<FreeContext>(handle, "EVP_CIPHER_CTX_free");
        StartCipher = Function<BeginCipher>(handle, "EVP_CipherInit_ex");
        AddToCipher = Function<CipherBytes>(handle, "EVP_CipherUpdate");
        EndCipher = Function<EndOfCipher>(handle, "EVP_CipherFinal_ex");
        ControlCipher = Function<ControlContext>(handle, "EVP_CIPHER_CTX_ctrl");
        _cipher = Function<FetchAlgorithm>(handle, "EVP_CIPHER_fetch");
        (Sm3, Cbc, Gcm) = (Function<FetchAlgorithm>(handle, "EVP_MD_fetch")(0, "SM3", null), CipherOf("SM4-CBC"), CipherOf("SM4-GCM"));
        Version = Marshal.PtrToStringUTF8(Function<VersionText>(handle, "OpenSSL_version")(0)) ?? "OpenSSL";
        Function<ClearErrors>(handle, "ERR_clear_error")();
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate nint NewContext();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate void FreeContext(nint context);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int BeginDigest(nint context, nint digest, nint engine);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int DigestBytes(nint context, ref byte bytes, nint count);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int EndOfDigest(nint context, byte[] value, nint length);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int BeginCipher(nint context, nint cipher, nint engine, byte[] key, byte[] vector, int isEncrypting);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int CipherBytes(nint context, ref byte output, out int written, ref byte input, int count);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int EndOfCipher(nint context, ref byte output, out int written);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int ControlContext(nint context, int what, int argument, byte[] value);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint FetchAlgorithm(nint context, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string? properties);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint VersionText(int what);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void ClearErrors();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int InitLibrary(ulong options, nint settings);

    public string Version { get; }

    public nint Sm3 { get; }

    public nint Cbc { get; }

    public nint Gcm { get; }

    public NewContext NewDigest { get; }

    public FreeContext FreeDigest { get; }

    public BeginDigest StartDigest { get; }

    public DigestBytes AddToDigest { get; }

    public EndOfDigest EndDigest { get; }

    public NewContext NewCipher { get; }

    public FreeContext FreeCipher { get; }

    public BeginCipher StartCipher { get; }

    public CipherBytes AddToCipher { get; }

    public EndOfCipher EndCipher { get; }

    public ControlContext ControlCipher { get; }

    public static void Require(int result)
    {
        if (result != 1) throw new CryptographicException("OpenSSL refused the operation.");
    }

    public static nint RequireContext(nint context) => context != 0 ? context : throw new CryptographicException("OpenSSL has no memory for another operation.");

    /// <summary>A cipher by OpenSSL's name for it; 0 when there is none.</summary>
    public nint CipherOf(string name) => _cipher(0, name, null);

    /// <summary>The library stays loaded: operations may outlive whoever loaded it.</summary>
    public static Refusal? Load(string? path, out OpenSslLibrary? library)
    {
        library = null;
        foreach (var name in path is null ? Names : [path])
        {
            if (!TryLoad(name, isPath: path is not null, out var handle)) continue;
            try
            {
                library = new OpenSslLibrary(handle);
                return library.Sm3 != 0 && library.Cbc != 0 ? null : OpenSslRefusals.NoSm(library.Version);
            }
            catch (EntryPointNotFoundException)
            {
                return OpenSslRefusals.NotOpenSsl3(name);
            }
        }
        return OpenSslRefusals.NotFound(path ?? string.Join(", ", Names));
    }

    /// <summary>A name is never looked for in the working directory, where anybody may have put such a file.</summary>
    private static bool TryLoad(string name, bool isPath, out nint handle) => isPath
        ? NativeLibrary.TryLoad(name, out handle)
        : NativeLibrary.TryLoad(name, typeof(OpenSslLibrary).Assembly, DllImportSearchPath.System32 | DllImportSearchPath.ApplicationDirectory, out handle);

    private static T Function<T>(nint handle, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(handle, name));
}
#endif

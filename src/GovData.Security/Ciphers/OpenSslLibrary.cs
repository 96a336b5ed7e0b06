#if NET
using System;
using System.Runtime.InteropServices;
using GovData.Standards;

namespace GovData.Security;

/// <summary>The few functions of libcrypto (OpenSSL 3) that digests and ciphers need.</summary>
internal sealed class OpenSslLibrary
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["libcrypto-3-x64.dll", "libcrypto-3-arm64.dll"]
        : OperatingSystem.IsMacOS() ? ["libcrypto.3.dylib"] : ["libcrypto.so.3"];

    private readonly Fetch _cipher;

    private OpenSslLibrary(nint handle)
    {
        NewDigest = Function<Make>(handle, "EVP_MD_CTX_new");
        FreeDigest = Function<Free>(handle, "EVP_MD_CTX_free");
        StartDigest = Function<InitDigest>(handle, "EVP_DigestInit_ex");
        AddToDigest = Function<Update>(handle, "EVP_DigestUpdate");
        EndDigest = Function<Final>(handle, "EVP_DigestFinal_ex");
        NewCipher = Function<Make>(handle, "EVP_CIPHER_CTX_new");
        FreeCipher = Function<Free>(handle, "EVP_CIPHER_CTX_free");
        StartCipher = Function<InitCipher>(handle, "EVP_CipherInit_ex");
        AddToCipher = Function<Crypt>(handle, "EVP_CipherUpdate");
        EndCipher = Function<CryptFinal>(handle, "EVP_CipherFinal_ex");
        ControlCipher = Function<Control>(handle, "EVP_CIPHER_CTX_ctrl");
        _cipher = Function<Fetch>(handle, "EVP_CIPHER_fetch");
        (Sm3, Cbc, Gcm) = (Function<Fetch>(handle, "EVP_MD_fetch")(0, "SM3", null), CipherOf("SM4-CBC"), CipherOf("SM4-GCM"));
        Version = Marshal.PtrToStringUTF8(Function<Text>(handle, "OpenSSL_version")(0)) ?? "OpenSSL";
        Function<Clear>(handle, "ERR_clear_error")();
    }

    public delegate nint Make();

    public delegate void Free(nint context);

    public delegate int InitDigest(nint context, nint digest, nint engine);

    public delegate int Update(nint context, ref byte bytes, nint count);

    public delegate int Final(nint context, byte[] value, nint length);

    public delegate int InitCipher(nint context, nint cipher, nint engine, byte[] key, byte[] vector, int isEncrypting);

    public delegate int Crypt(nint context, ref byte output, out int written, ref byte input, int count);

    public delegate int CryptFinal(nint context, ref byte output, out int written);

    public delegate int Control(nint context, int what, int argument, byte[] value);

    private delegate nint Fetch(nint context, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string? properties);

    private delegate nint Text(int what);

    private delegate void Clear();

    public string Version { get; }

    public nint Sm3 { get; }

    public nint Cbc { get; }

    public nint Gcm { get; }

    public Make NewDigest { get; }

    public Free FreeDigest { get; }

    public InitDigest StartDigest { get; }

    public Update AddToDigest { get; }

    public Final EndDigest { get; }

    public Make NewCipher { get; }

    public Free FreeCipher { get; }

    public InitCipher StartCipher { get; }

    public Crypt AddToCipher { get; }

    public CryptFinal EndCipher { get; }

    public Control ControlCipher { get; }

    /// <summary>A cipher by OpenSSL's name for it; 0 when there is none.</summary>
    public nint CipherOf(string name) => _cipher(0, name, null);

    /// <summary>The library stays loaded: operations may outlive whoever loaded it.</summary>
    public static Refusal? Load(string? path, out OpenSslLibrary? library)
    {
        library = null;
        foreach (var name in path is null ? Names : [path])
        {
            if (!NativeLibrary.TryLoad(name, out var handle)) continue;
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

    private static T Function<T>(nint handle, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(handle, name));
}
#endif

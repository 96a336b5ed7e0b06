using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GovData.Validation;

/// <summary>
/// Hashes in open addressing, eight bytes each, in memory the garbage collector need not look at. One half of a hash says where it stands
/// and the other is what stands there, so that both count when two are compared, though only one is kept. It doesn't grow.
/// </summary>
internal sealed unsafe class KeyTable : IDisposable
{
    public const int BytesOfPlace = sizeof(ulong);
    private readonly ulong places;
    private readonly void* memory;
    private ulong* table;
    private long count;

    public KeyTable(long places)
    {
        this.places = (ulong)places;
        Most = places / 4 * 3;
        memory = Allocate(checked((nuint)(places * BytesOfPlace)), out table);
        GC.AddMemoryPressure(places * BytesOfPlace);
    }

    ~KeyTable() => Free();

    /// <summary>How many hashes it takes: three quarters of its places.</summary>
    public long Most { get; }

    public bool IsFull => count >= Most;

    /// <summary>Asks for the memory of a hash that will be looked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(in KeyHash hash) => Kernels.Prefetch(table + Home(hash));

    /// <summary>Whether a hash is there; if it isn't, <paramref name="place"/> is where it would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(in KeyHash hash, out ulong place)
    {
        place = Home(hash);
        var mark = hash.High | 1;
        while (true)
        {
            var there = table[place];
            if (there == 0) return false;
            if (there == mark) return true;
            if (++place == places) place = 0;
        }
    }

    /// <summary>Puts a hash where it was looked for in vain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(in KeyHash hash, ulong place)
    {
        table[place] = hash.High | 1;
        count++;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Home(in KeyHash hash) => Kernels.MultiplyHigh(hash.Low, places);

    /// <summary>Zeros. Of a table of many megabytes each look is at another page, so on Linux the system is asked for large ones; whether it has any is its own affair.</summary>
    private static void* Allocate(nuint bytes, out ulong* table)
    {
#if NET
        if (OperatingSystem.IsLinux() && bytes >= 4 * LargePage)
        {
            var memory = NativeMemory.AllocZeroed(checked(bytes + LargePage));
            table = (ulong*)(((nuint)memory + LargePage - 1) / LargePage * LargePage);
            AskForLargePages(table, bytes);
            return memory;
        }
        table = (ulong*)NativeMemory.AllocZeroed(bytes);
#else
        table = (ulong*)Marshal.AllocHGlobal(checked((IntPtr)(long)bytes));
        for (nuint i = 0; i < bytes / BytesOfPlace; i++) table[i] = 0;
#endif
        return table;
    }

    private void Free()
    {
        if (table is null) return;
#if NET
        NativeMemory.Free(memory);
#else
        Marshal.FreeHGlobal((IntPtr)memory);
#endif
        table = null;
        GC.RemoveMemoryPressure((long)places * BytesOfPlace);
    }
#if NET

    private const nuint LargePage = 2 << 20;
    private const int LargePages = 14;

    /// <summary>A hint: where the call isn't to be had, the pages are small ones.</summary>
    private static void AskForLargePages(void* start, nuint length)
    {
        try
        {
            _ = Advise(start, length, LargePages);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
        }
    }

    [DllImport("libc", EntryPoint = "madvise"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(void* start, nuint length, int advice);
#endif
}

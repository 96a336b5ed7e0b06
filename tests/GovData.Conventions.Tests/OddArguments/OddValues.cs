using System.Collections;

namespace GovData.Conventions.Tests.OddArguments;

/// <summary>What careless code hands over in place of a value of a type.</summary>
internal static class OddValues
{
    public static IEnumerable<object?> Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner).Append(null);
        if (type == typeof(string)) return [null, "", " ", "\0", "\uD800", "..\\..//", "{", new string('9', 70_000)];
        if (type == typeof(int)) return [0, -1, int.MinValue, int.MaxValue];
        if (type == typeof(long)) return [0L, -1L, long.MinValue, long.MaxValue];
        if (type == typeof(TimeSpan)) return [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.MinValue, TimeSpan.MaxValue];
        if (type == typeof(DateTimeOffset)) return [DateTimeOffset.MinValue, DateTimeOffset.MaxValue];
        if (type == typeof(byte[])) return [null, Array.Empty<byte>(), new byte[] { 0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF }];
        if (type == typeof(Stream)) return [null, Stream.Null, Bytes(0x50, 0x4B, 3, 4, 0, 0xFF), Closed()];
        if (type.IsEnum) return [Enum.ToObject(type, 0), Enum.ToObject(type, -1), Enum.ToObject(type, 99)];
        if (type.IsByRefLike) return [];
        if (type.IsValueType) return [Activator.CreateInstance(type)];
        return Lists(type).Prepend(null);
    }

    private static MemoryStream Bytes(params byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes, 0, bytes.Length);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Closed()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        return stream;
    }

    /// <summary>A list of nothing, and one that holds what nobody put in on purpose.</summary>
    private static IEnumerable<object?> Lists(Type type)
    {
        if (!type.IsInterface || !type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type)) return [];
        var items = type.GetGenericArguments();
        if (items.Length == 2)
        {
            var map = typeof(Dictionary<,>).MakeGenericType(items);
            return type.IsAssignableFrom(map) ? [Activator.CreateInstance(map)] : [];
        }
        return type.IsAssignableFrom(items[0].MakeArrayType()) ? [Array.CreateInstance(items[0], 0), Array.CreateInstance(items[0], 2)] : [];
    }
}

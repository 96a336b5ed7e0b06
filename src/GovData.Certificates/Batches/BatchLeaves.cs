using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>The leaves of a batch, each made when it is asked for: of ten thousand files there is one at a time.</summary>
internal sealed class BatchLeaves(IReadOnlyList<BatchItem> items) : IReadOnlyList<byte[]>
{
    public int Count => items.Count;

    public byte[] this[int index] => items[index].LeafBytes;

    public IEnumerator<byte[]> GetEnumerator() => items.Select(item => item.LeafBytes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Certificates;

/// <summary>A sequence that several threads take from, each element once, with its place.</summary>
internal sealed class Turns<T>(IEnumerable<T> elements) : IDisposable
{
    private readonly object _gate = new();
    private readonly IEnumerator<T> _elements = elements.GetEnumerator();
    private int _next;

    public bool TryTake(out int index, [MaybeNullWhen(false)] out T element)
    {
        lock (_gate)
        {
            (index, element) = (_next, default);
            if (!_elements.MoveNext()) return false;
            element = _elements.Current;
            _next++;
            return true;
        }
    }

    public void Dispose() => _elements.Dispose();
}

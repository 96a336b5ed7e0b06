using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>A part of a regular expression that texts can be made from.</summary>
internal abstract class PatternNode
{
    /// <summary>How many different texts it makes; at most 2 to the power of 40.</summary>
    public abstract long Count { get; }

    /// <summary>Writes the text of this number.</summary>
    public abstract void Write(StringBuilder text, long number);

    protected static long Product(IEnumerable<long> counts) => counts.Aggregate(1L, static (product, count) => Math.Min(product * Math.Min(count, 1 << 20), 1L << 40));

    /// <summary>One of some characters.</summary>
    internal sealed class OneOf(string characters) : PatternNode
    {
        public override long Count => characters.Length;

        public override void Write(StringBuilder text, long number) => text.Append(characters[(int)(number % characters.Length)]);
    }

    /// <summary>One part after the other; the last varies first.</summary>
    internal sealed class InOrder(IReadOnlyList<PatternNode> parts) : PatternNode
    {
        public override long Count => Product(parts.Select(part => part.Count));

        public override void Write(StringBuilder text, long number)
        {
            var numbers = new long[parts.Count];
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                numbers[i] = number % parts[i].Count;
                number /= parts[i].Count;
            }
            for (var i = 0; i < parts.Count; i++) parts[i].Write(text, numbers[i]);
        }
    }

    /// <summary>One of several parts.</summary>
    internal sealed class Choice(IReadOnlyList<PatternNode> parts) : PatternNode
    {
        public override long Count => Math.Min(parts.Sum(part => part.Count), 1L << 40);

        public override void Write(StringBuilder text, long number)
        {
            foreach (var part in parts)
            {
                if (number < part.Count)
                {
                    part.Write(text, number);
                    return;
                }
                number -= part.Count;
            }
        }
    }
}

namespace GovData.Ledger.Tests.Parts;

public class PartBuffersTests
{
    private readonly PartBuffers _buffers = new();

    [Fact]
    public void Memory_that_was_returned_is_used_again_for_a_part_that_is_a_little_longer_or_shorter()
    {
        var first = _buffers.Take(4_000_000);
        _buffers.Return(first);

        foreach (var length in (int[])[3_999_999, 4_000_123, 17])
        {
            var next = _buffers.Take(length);
            Assert.Same(first, next);
            _buffers.Return(next);
        }
    }

    [Fact]
    public void Memory_that_is_in_use_is_nobody_elses()
    {
        _buffers.Return(_buffers.Take(100));

        Assert.NotSame(_buffers.Take(100), _buffers.Take(100));
    }

    [Fact]
    public void Memory_that_is_too_short_is_let_go()
    {
        _buffers.Return(_buffers.Take(100));

        var longer = _buffers.Take(1_000_000);

        Assert.InRange(longer.Length, 1_000_000, 1_100_000);
        _buffers.Return(longer);
        Assert.Same(longer, _buffers.Take(100));
    }
}

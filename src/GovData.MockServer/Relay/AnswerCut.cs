namespace GovData.MockServer;

/// <summary>A cut in the middle of an answer: how much of its bytes is let through, whatever pieces they come in.</summary>
internal sealed class AnswerCut(int bodyBytes)
{
    private const int EndOfHead = 4;

    private int _matched;
    private int _left = bodyBytes;

    public bool IsMade => _matched == EndOfHead && _left == 0;

    /// <summary>How many of these bytes, which follow those of the last time, go through.</summary>
    public int Admit(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        for (; at < bytes.Length && _matched < EndOfHead; at++) _matched = Follow(bytes[at]);
        var body = Math.Min(bytes.Length - at, _left);
        _left -= body;
        return at + body;
    }

    /// <summary>How much of the empty line that ends the head has been seen: CR LF CR LF.</summary>
    private int Follow(byte next) =>
        next == (_matched % 2 == 0 ? (byte)'\r' : (byte)'\n') ? _matched + 1 : next == (byte)'\r' ? 1 : 0;
}

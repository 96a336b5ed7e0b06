using System.Text;

namespace GovData.MockServer.Tests;

public class AnswerCutTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public void The_head_and_the_first_bytes_of_the_body_go_through_in_whatever_pieces(int size)
    {
        var cut = new AnswerCut(4);
        var through = new StringBuilder();

        foreach (var piece in (Head + "0123456789").Chunk(size))
        {
            if (cut.IsMade) break;
            through.Append(piece, 0, cut.Admit(Encoding.ASCII.GetBytes(piece)));
        }

        Assert.Equal(Head + "0123", through.ToString());
        Assert.True(cut.IsMade);
    }

    [Fact]
    public void A_carriage_return_too_many_does_not_hide_the_end_of_the_head()
    {
        var cut = new AnswerCut(1);

        Assert.Equal("a\r\r\n\r\nb".Length, cut.Admit("a\r\r\n\r\nbc"u8));
    }

    [Fact]
    public void Until_the_head_has_ended_nothing_is_cut()
    {
        var cut = new AnswerCut(0);

        Assert.Equal(10, cut.Admit("HTTP/1.1 2"u8));
        Assert.False(cut.IsMade);
    }
}

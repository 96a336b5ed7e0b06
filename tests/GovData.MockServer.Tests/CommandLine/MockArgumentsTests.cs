namespace GovData.MockServer.Tests;

public class MockArgumentsTests
{
    [Fact]
    public void Without_options_any_free_port_and_the_first_seed_are_taken()
    {
        var read = MockArguments.Read([]);

        Assert.Equal((0, null, 1), (read.Port, read.Profile, read.Seed));
    }

    [Theory]
    [InlineData("--port", "8080", "--profile", "p.json", "--seed", "7")]
    [InlineData("--seed=7", "--profile=p.json", "--port=8080")]
    public void Options_stand_in_any_order_and_form(params string[] words)
    {
        var read = MockArguments.Read(words);

        Assert.Equal((8080, "p.json", 7), (read.Port, read.Profile, read.Seed));
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "")]
    [InlineData("--port", "x")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "99999999999")]
    [InlineData("--seed", "1.5")]
    [InlineData("--profile=")]
    [InlineData("--prot", "1")]
    [InlineData("8080")]
    public void What_is_written_wrongly_is_said_in_both_languages(params string[] words)
    {
        var usage = Assert.Throws<UsageException>(() => MockArguments.Read(words));

        Assert.Contains(words[0].Split('=')[0], usage.Message);
        Assert.Contains(words[0].Split('=')[0], usage.Chinese);
    }
}

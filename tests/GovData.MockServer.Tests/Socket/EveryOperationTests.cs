using GovData.Client;

namespace GovData.MockServer.Tests;

/// <summary>The whole chain on both fronts: in process through the handler, and over a socket.</summary>
public class EveryOperationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_available_operation_is_carried_out_on_both_fronts(bool socket)
    {
        await using var chain = await WholeChain.RunAsync(socket);

        var available = chain.Center.Operations.Where(operation => operation.IsAvailable).Select(operation => operation.Id);
        var answered = chain.Center.Journal.Where(entry => entry.Status is >= 200 and < 300).Select(entry => entry.Operation).Distinct();
        Assert.Equal(available.Order(), answered.Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_write_whose_answer_was_lost_is_repeated_to_one_effect_on_both_fronts(bool socket)
    {
        await using var chain = await WholeChain.RunAsync(socket);

        Assert.All(CenterOperations.All.Where(operation => operation.Retry == RetryClass.Keyed), write =>
        {
            var arrived = chain.Center.Journal.Of(write.Id);
            Assert.True(arrived.Count >= 2, $"{write.Id} arrived once only.");
            Assert.Single(arrived.Select(entry => entry.Key).Distinct());
            Assert.Single(arrived, entry => entry.HadEffect);
        });
    }
}

namespace GovData.Ledger.Tests.Ferry;

public class ConsignmentTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_packed_inside_and_sent_in_front_is_stored_and_its_receipt_comes_back(int level)
    {
        using var crossing = new Crossing(level: level);

        var packed = await crossing.PackAsync();
        Assert.Equal((SubmissionStage.Packed, Key), (packed.Stage, packed.Key));
        Assert.Empty(crossing.Center.Journal);

        var receipts = await crossing.SendAsync();
        Assert.Equal("STORED", receipts.State!.Value);

        var outcome = await crossing.ImportAsync();
        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.Equal(crossing.City.Rows, outcome.Receipt!.RowsStored);
        Assert.Equal(1, crossing.Center.Journal.Effects("closeSubmission", Key));
        Assert.Empty(crossing.City.Spooled);
        Assert.All(crossing.Center.Journal.Where(entry => entry.Department.Length > 0), entry => Assert.Equal("前置机一", entry.Carrier));
    }
}

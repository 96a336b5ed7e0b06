using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;

namespace GovData.Client.Tests;

public class QueryTests
{
    private const string Purpose = "核对申请人住址所属区县";

    [Fact]
    public async Task Rows_come_with_where_they_come_from()
    {
        var query = new SharedDataQuery { Items = { "区划代码", "区划名称" }, Filter = { FilterTerm.EqualTo("区划代码", "500157") }, PageSize = 100 };
        var center = new GoldenCenter("querySharedData");

        var page = Assert.IsType<SharedDataPage>(await center.AsUser().Sharing.Query(Grant(), query, Context()).GetPageAsync());

        Assert.Equal("两江新区", Assert.Single(page.Items)["区划名称"]);
        Assert.Equal((99, "SR-2026-000001", 1), (page.RemainingQueries, page.Provenance!.ReceiptId, page.Provenance.DataVersion));
    }

    [Fact]
    public async Task Further_pages_are_asked_for_by_cursor_and_no_items_means_all_that_are_granted()
    {
        var handler = new ScriptedHandler(
            Answers.Json("""{"rows":[{"区划代码":"500101","区划名称":null}],"next":"c1","remainingQueries":9,"provenance":{"receiptId":"R","dataVersion":1}}"""),
            Answers.Json("""{"rows":[{"区划代码":"500102"}],"next":null,"remainingQueries":9,"provenance":{"receiptId":"R","dataVersion":1}}"""));

        var rows = await Clients.Over(handler).Sharing.Query(Grant(), new SharedDataQuery(), Context()).ToListAsync();

        Assert.Equal(["500101", "500102"], rows.Select(row => row["区划代码"]!));
        Assert.Null(rows[0]["区划名称"]);
        Assert.Contains("\"items\":[\"区划代码\",\"区划名称\"]", handler.Calls[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cursor", handler.Calls[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"cursor\":\"c1\"", handler.Calls[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_center_refuses_what_only_it_can_see()
    {
        var grant = Grant();
        grant.Items.Add("停用年份");
        var query = new SharedDataQuery { Items = { "区划代码", "停用年份" }, Filter = { FilterTerm.EqualTo("区划代码", "500157") }, PageSize = 100 };

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            async () => await new GoldenCenter("querySharedData.outside-items").AsUser().Sharing.Query(grant, query, Context()).ToListAsync());

        Assert.Equal(("outside-items", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
        Assert.Equal("/items/1", refusal.Problem.Errors[0].Pointer);
    }

    [Fact]
    public void Items_outside_the_grant_never_leave()
    {
        using var reader = Reader.Of("en-US");
        var query = new SharedDataQuery { Items = { "区划代码", "停用年份" }, Filter = { FilterTerm.From("启用年份", "1997") } };

        var refusal = Refused(Grant(), query, Context());

        Assert.Equal("outside-items", refusal.Code);
        Assert.Equal(["/items/1", "/filter/0/item"], refusal.Problem.Errors.Select(error => error.Pointer));
        Assert.Contains("停用年份, 启用年份", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_a_row_does_not_have_is_named_with_those_it_has()
    {
        using var reader = Reader.Of("en-US");
        var row = new SharedRow { ["区划代码"] = "500157", ["区划名称"] = null };

        var missing = Assert.Throws<KeyNotFoundException>(() => row["人口"]);

        Assert.Contains("人口", missing.Message, StringComparison.Ordinal);
        Assert.Contains("区划代码, 区划名称", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("500157", missing.Message, StringComparison.Ordinal);
        Assert.Null(row["区划名称"]);
    }

    [Theory]
    [InlineData("2026-11-21T15:59:59Z", "outside-period")]
    [InlineData("2026-11-21T16:00:00Z", null)]
    [InlineData("2027-11-21T15:59:59Z", null)]
    [InlineData("2027-11-21T16:00:00Z", "outside-period")]
    public void A_grant_holds_from_its_first_to_its_last_day_in_China(string now, string? code)
    {
        var clock = new VirtualClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var sharing = Clients.Over(new ScriptedHandler(), time: clock).Sharing;

        var refusal = Record.Exception(() => sharing.Query(Grant(), new SharedDataQuery(), Context())) as RequestRefusedException;

        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void Another_purpose_never_leaves()
    {
        var context = Context();
        context.Purpose = "统计";

        Assert.Equal("outside-purpose", Refused(Grant(), new SharedDataQuery(), context).Code);
    }

    [Fact]
    public void A_context_with_gaps_never_leaves_and_names_each_gap()
    {
        var refusal = Refused(Grant(), new SharedDataQuery(), new CallContext { Operator = "U-0107", Matter = "住所登记" });

        Assert.Equal("schema-violation", refusal.Code);
        Assert.Equal(["/context/purpose", "/context/legalBasis"], refusal.Problem.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public void A_grant_used_up_or_revoked_never_leaves()
    {
        var used = Grant();
        used.UsedQueries = 100;
        var revoked = Grant();
        revoked.State = GrantState.Revoked;

        Assert.Equal("outside-count", Refused(used, new SharedDataQuery(), Context()).Code);
        Assert.Equal("grant-revoked", Refused(revoked, new SharedDataQuery(), Context()).Code);
    }

    [Fact]
    public async Task A_suspended_grant_is_for_the_center_to_judge_it_may_be_active_again()
    {
        var grant = Grant();
        grant.State = GrantState.Suspended;
        var handler = new ScriptedHandler(Answers.Problem("grant-suspended", 403));

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(
            async () => await Clients.Over(handler).Sharing.Query(grant, new SharedDataQuery(), Context()).ToListAsync());

        Assert.Equal(("grant-suspended", RefusalOrigin.Center), (refusal.Code, refusal.Origin));
    }

    [Fact]
    public void Nothing_of_a_query_or_row_shows_in_its_text()
    {
        var row = new SharedRow { ["公民身份号码"] = "11010519491231002X" };
        var query = new SharedDataQuery { Filter = { FilterTerm.EqualTo("公民身份号码", "11010519491231002X") } };

        Assert.All(
            new[] { row.ToString(), query.ToString(), query.Filter[0].ToString(), Context().ToString(), Grant().ToString() },
            text => Assert.DoesNotContain("11010519491231002X", text, StringComparison.Ordinal));
        Assert.Equal("SharedRow (1 items)", row.ToString());
    }

    private static RequestRefusedException Refused(Grant grant, SharedDataQuery query, CallContext context)
    {
        var center = new GoldenCenter();
        var refusal = Assert.Throws<RequestRefusedException>(() => { center.AsUser().Sharing.Query(grant, query, context); });
        Assert.Equal((RefusalOrigin.Local, 0), (refusal.Origin, refusal.Attempts));
        Assert.Empty(center.Received);
        return refusal;
    }

    private static Grant Grant() => new()
    {
        Id = "G-2026-0001",
        Items = ["区划代码", "区划名称"],
        Purpose = Purpose,
        ValidFrom = new CivilDate(2026, 11, 22),
        ValidTo = new CivilDate(2027, 11, 21),
        MaxQueries = 100,
    };

    private static CallContext Context() => new()
    {
        Operator = "U-0107",
        Matter = "住所登记",
        Purpose = Purpose,
        LegalBasis = "《政务数据共享条例》",
        ClientAddress = "10.20.30.40",
    };
}

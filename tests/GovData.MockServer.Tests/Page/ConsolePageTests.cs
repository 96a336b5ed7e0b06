using System.Net;
using System.Text.RegularExpressions;
using GovData.Client;

namespace GovData.MockServer.Tests;

/// <summary>The console as a person uses it: a page, and forms that lead back to it.</summary>
public sealed partial class ConsolePageTests : IAsyncLifetime
{
    private TestFront _front = null!;
    private TestBrowser _person = null!;

    public async Task InitializeAsync()
    {
        _front = await TestFront.StartAsync(socket: true);
        _person = new TestBrowser(_front.Server);
    }

    public async Task DisposeAsync()
    {
        _person.Dispose();
        await _front.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_every_link_of_the_chain_in_both_languages()
    {
        var page = await _person.PageAsync();

        foreach (var link in new[] { "目录", "采集责任清单", "汇聚", "共享", "电子证照", "开放", "监督", "Catalog", "Responsibilities", "Submissions", "Sharing", "Electronic certificates", "Open data", "Supervision" })
            Assert.Contains(link, page);
        Assert.Contains("示例部门", page);
    }

    [Fact]
    public async Task It_needs_no_script_and_nothing_from_elsewhere()
    {
        var page = await _person.PageAsync();

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Elsewhere().Matches(page));
    }

    [Fact]
    public async Task A_person_takes_a_list_from_review_to_the_catalog_with_the_forms_that_are_shown()
    {
        var list = await _front.SubmitListAsync();

        foreach (var (act, state) in new[] { ("approve", CatalogListState.Approved), ("publish", CatalogListState.Published) })
        {
            Assert.Contains($"action=\"/admin/authority/lists/{list}/{act}\"", await _person.PageAsync());
            var (status, leads, _) = await _person.SubmitAsync($"/authority/lists/{list}/{act}");
            Assert.Equal(HttpStatusCode.SeeOther, status);
            Assert.Contains("role=status class=\"notice good\"", await _person.PageAsync(leads!["/admin/".Length..]));
            Assert.Equal(state, (await _front.Client.Catalog.GetListAsync(list)).State);
        }

        Assert.DoesNotContain($"/authority/lists/{list}/", await _person.PageAsync());
    }

    [Fact]
    public async Task A_form_that_cannot_be_carried_out_shows_the_page_with_the_reason()
    {
        var (status, _, page) = await _person.SubmitAsync("/authority/lists/nowhere/return", ("reason", "改"));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("notice bad", page);
        Assert.Contains("nowhere", page);
    }

    [Fact]
    public async Task What_others_wrote_is_shown_and_not_carried_out()
    {
        await _front.SubmitListAsync("<script>alert('1')</script> & \"引号\"");

        var page = await _person.PageAsync("?done=%3Cimg%20src%3Dx%3E");

        Assert.Contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;引号&quot;", page);
        Assert.Contains("&lt;img src=x&gt;", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<img", page);
    }

    [Fact]
    public async Task No_credential_stands_on_the_page()
    {
        var department = _front.Center.Departments.All[0];
        await _front.SubmitListAsync();

        var page = await _person.PageAsync();

        Assert.DoesNotContain(department.AppSecret, page);
        Assert.DoesNotContain("PRIVATE KEY", page);
        Assert.DoesNotContain("Bearer", page);
    }

    [GeneratedRegex("(src|href|url|action)\\s*[=(]\\s*[\"']?(https?:|//)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}

using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace Coordination.Platform.Tests.Web;

/// <summary>A list's address says what it shows, and nothing in it can break the page.</summary>
public sealed class ListQueryTests
{
    [Theory]
    [InlineData("", 1, 20)]
    [InlineData("?sida=3&antal=50", 3, 50)]
    [InlineData("?sida=0&antal=-1", 1, 20)]
    [InlineData("?sida=x&antal=1e9", 1, 20)]
    [InlineData("?antal=5000", 1, 200)]
    public void Read_PageAndSize_StayWithinReason(string address, int page, int size)
    {
        var query = Read(address);

        (query.Page, query.Size).ShouldBe((page, size));
    }

    [Fact]
    public void Skip_HugePage_DoesNotOverflow() => Read("?sida=2147483647&antal=200").Skip.ShouldBe(int.MaxValue);

    [Theory]
    [InlineData("", "due", false)]
    [InlineData("?sort=-title", "title", true)]
    [InlineData("?sort=password", "due", false)]
    public void Read_Sort_OnlyByWhatTheListOffers(string address, string key, bool descending) => Read(address).Sort.ShouldBe(new SortOrder(key, descending));

    [Fact]
    public void Preset_UntilThePersonTakesItAway_IsSetAndStaysAway()
    {
        var preset = new Dictionary<string, string> { ["status"] = "ej-klara" };
        var fresh = Read("", preset);

        fresh["status"].ShouldBe("ej-klara");
        var without = fresh.AddressWithout("status", "ej-klara");
        without.ShouldBe("/atgarder?status=");
        var cleared = Read("?status=", preset);
        cleared["status"].ShouldBeNull();
        cleared.AddressOfPage(2).ShouldBe("/atgarder?status=&sida=2");
        Read("?status=forsenade", preset)["status"].ShouldBe("forsenade");
    }

    [Fact]
    public void NextSort_OfTheCurrentColumn_TurnsAround()
    {
        Read("?sort=title").NextSort("title").ShouldBe("-title");
        Read("?sort=-title").NextSort("title").ShouldBe("title");
        Read("?sort=title").NextSort("due").ShouldBe("due");
    }

    [Fact]
    public void AddressOfPage_KeepsFiltersAndOrder() => Read("?q=st%C3%B6d&status=sen&sort=-title&sida=2").AddressOfPage(3)
        .ShouldBe("/atgarder?q=st%C3%B6d&status=sen&sort=-title&sida=3");

    [Fact]
    public void AddressWithout_OneOfSeveralValues_KeepsTheOthersAndGoesToTheFirstPage() => Read("?status=sen&status=klar&sida=4").AddressWithout("status", "sen")
        .ShouldBe("/atgarder?status=klar");

    [Fact]
    public void AddressAt_Export_TakesFiltersButNoPage() => Read("?q=a&sida=4&antal=50&sort=title").AddressAt("/atgarder/export.csv")
        .ShouldBe("/atgarder/export.csv?q=a&sort=title");

    [Fact]
    public void Indexer_BlankFilter_IsNotSet() => Read("?q=%20%20")["q"].ShouldBeNull();

    [Fact]
    public void ToPagedList_PageOutside_IsEmptyAndKnowsTheTotal()
    {
        var list = Enumerable.Range(1, 42).ToArray().ToPagedList(Read("?sida=9"));

        (list.Count, list.Total, ((IPagedList)list).Pages).ShouldBe((0, 42, 3));
    }

    private static ListQuery Read(string address, IReadOnlyDictionary<string, string>? preset = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/atgarder";
        context.Request.QueryString = new QueryString(address);
        return ListQuery.Read(context.Request, "due", ["title", "due"], preset: preset);
    }
}

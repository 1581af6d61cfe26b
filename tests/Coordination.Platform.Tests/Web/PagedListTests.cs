using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Tests.Web;

/// <summary>A page of a long list, cut out and counted by a real database.</summary>
public sealed class PagedListTests : IAsyncLifetime
{
    private const int Most = PagedLists.CountedAtMost;
    private TestDatabase _database = null!;
    private Numbers _numbers = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync(TestContext.Current.CancellationToken);
        var options = new DbContextOptionsBuilder<Numbers>();
        _database.Address.Dialect.Configure(options, _database.ConnectionString, "public");
        _numbers = new(options.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await _numbers.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(42, 1, 42, false)]
    [InlineData(Most, 1, Most, false)]
    [InlineData(Most + 1, 1, Most, true)]
    public async Task Page_OfManyRows_IsCountedAsFarAsAPersonReads(int rows, int first, int total, bool isMore)
    {
        var page = await UpTo(rows).OrderByDescending(n => n).ThenBy(n => n).Select(n => n - rows + 1).ToPagedListAsync(Asked(1), TestContext.Current.CancellationToken);

        page.Items[0].ShouldBe(first, "the order is the list's, whatever was counted");
        (page.Total, page.IsMore).ShouldBe((total, isMore));
    }

    [Fact]
    public async Task Page_BeyondWhatIsCounted_IsShownAndLeadsOn()
    {
        var last = (Most / 20) + 2;
        var page = await UpTo(Most + 100).OrderBy(n => n).ToPagedListAsync(Asked(last), TestContext.Current.CancellationToken);

        page.Items[0].ShouldBe((20 * (last - 1)) + 1);
        (page.Total, page.IsMore).ShouldBe((20 * last, true));
    }

    [Fact]
    public async Task Count_OfAFilteredList_CountsWhatFits()
    {
        var page = await UpTo(100).OrderBy(n => n).Where(n => n % 10 == 0).ToPagedListAsync(Asked(1), TestContext.Current.CancellationToken);

        (page.Total, page.IsMore, page.Count).ShouldBe((10, false, 10));
    }

    [Theory]
    [InlineData(1, 7, 7)]
    [InlineData(1, 0, 0)]
    [InlineData(3, 1, 41)]
    public async Task Count_BesideAPageThatIsNotFull_NeedsNoQuestion(int page, int read, int total)
    {
        var unaskable = UpTo(1).Where(n => n / (n - n) > 0);

        var count = await unaskable.CountBesideAsync(read, Asked(page), TestContext.Current.CancellationToken);

        count.ShouldBe(new RowCount(total, false));
    }

    [Theory]
    [InlineData(1, 20, 100, 30, true)]
    [InlineData(9, 0, 30, 30, false)]
    [InlineData(3, 20, 100, 60, true)]
    public async Task Count_BesideAFullPageOrNone_IsAskedAsFarAsTheListSays(int page, int read, int rows, int total, bool isMore)
    {
        var count = await UpTo(rows).CountBesideAsync(read, Asked(page), TestContext.Current.CancellationToken, 30);

        count.ShouldBe(new RowCount(total, isMore));
    }

    private static ListQuery Asked(int page)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new($"?sida={page}");
        return ListQuery.Read(context.Request, "n", ["n"]);
    }

    private IQueryable<int> UpTo(int rows) => SqlServerTests.IsConfigured
        ? _numbers.Database.SqlQuery<int>($"select cast(value as int) as [Value] from generate_series(1, {rows})")
        : _numbers.Database.SqlQuery<int>($"""select g as "Value" from generate_series(1, {rows}) g""");

    /// <summary>Nothing of its own: the database counts.</summary>
    private sealed class Numbers(DbContextOptions<Numbers> options) : DbContext(options);
}

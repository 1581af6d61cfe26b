using System.Net;
using System.Text.Json;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Host.Tests.Api;

/// <summary>What systems read of Governance: the example municipality, loaded as a person loads it.</summary>
public sealed class GovernanceApiTests(GovernanceApiTests.Loaded app) : IClassFixture<GovernanceApiTests.Loaded>
{
    private const string Root = "/coordination/v1";

    [Fact]
    public async Task Activities_Paged_AreWholeWithoutRepetition()
    {
        var first = await GetAsync("/activities?limit=5");
        var total = first.GetProperty("_meta").GetProperty("totalRecords").GetInt32();
        var ids = new HashSet<string>();
        for (var page = 1; page <= (int)Math.Ceiling(total / 5d); page++)
        {
            ids.UnionWith((await GetAsync($"/activities?limit=5&page={page}")).GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("id").GetString()!));
        }

        total.ShouldBeGreaterThan(5);
        ids.Count.ShouldBe(total);
        first.GetProperty("_meta").GetProperty("count").GetInt32().ShouldBe(5);
        first.GetProperty("_links").GetProperty("next").GetProperty("href").GetString()!.ShouldEndWith($"{Root}/activities?limit=5&page=2");
        first.GetProperty("_links").GetProperty("prev").ValueKind.ShouldBe(JsonValueKind.Null);
        (await GetAsync("/activities?page=4000")).GetProperty("activities").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Activities_Filtered_AreThoseAskedFor()
    {
        var all = await AllAsync("activities");
        var code = all.SelectMany(a => a.GetProperty("responsible").EnumerateArray()).Select(r => r.GetProperty("code").GetString()).First(c => c is not null)!;
        var status = all[0].GetProperty("status").GetString()!;
        var due = all.Select(a => a.GetProperty("dueOn").GetString()).Where(d => d is not null).Min()!;

        await CheckAsync($"committee={code}", a => a.GetProperty("responsible").EnumerateArray().Any(r => r.GetProperty("code").GetString() == code));
        await CheckAsync($"status={status}", a => a.GetProperty("status").GetString() == status);
        await CheckAsync($"dueTo={due}", a => a.GetProperty("dueOn").GetString() == due);
        await CheckAsync("area=1", a => a.GetProperty("area").GetProperty("number").GetInt32() == 1);
        (await GetAsync("/activities?committee=FINNSINTE")).GetProperty("_meta").GetProperty("totalRecords").GetInt32().ShouldBe(0);
        (await GetAsync("/activities?changedAfter=2100-01-01T00:00:00Z")).GetProperty("activities").GetArrayLength().ShouldBe(0);
        var sorted = (await GetAsync("/activities?sort=-dueOn&limit=200")).GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("dueOn").GetString()).OfType<string>().ToList();
        sorted.ShouldBe(sorted.OrderDescending(StringComparer.Ordinal));

        async Task CheckAsync(string filter, Func<JsonElement, bool> holds) =>
            (await GetAsync($"/activities?limit=200&{filter}")).GetProperty("_meta").GetProperty("totalRecords").GetInt32().ShouldBe(all.Count(holds), filter);
    }

    [Theory]
    [InlineData("committees", "kind=committee")]
    [InlineData("committees", "existsOn=2027-02-01&sort=-name&q=nämnd")]
    [InlineData("plans", "sort=title")]
    [InlineData("plans", "sort=-validFrom")]
    [InlineData("obligations", "state=open&dueFrom=2020-01-01&sort=-dueOn")]
    [InlineData("obligations", "kind=activity&dueTo=2100-01-01")]
    public async Task Resource_ListedAndOpened_IsTheSame(string resource, string query)
    {
        var listed = (await GetAsync($"/{resource}?{query}")).GetProperty(resource)[0];

        var opened = await GetAsync($"/{resource}/{listed.GetProperty("id").GetString()}");

        opened.GetRawText().ShouldBe(listed.GetRawText());
    }

    [Theory]
    [InlineData("/activities?fran=2027-01-01", "fran")]
    [InlineData("/activities?limit=201", "limit")]
    [InlineData("/activities?page=0", "page")]
    [InlineData("/activities?sort=hemligt", "sort")]
    [InlineData("/activities?dueFrom=2027-02-30", "dueFrom")]
    [InlineData("/activities?changedAfter=igår", "changedAfter")]
    [InlineData("/activities?plan=1", "plan")]
    [InlineData("/activities?status=Klar", "status")]
    [InlineData("/activities?area=x", "area")]
    [InlineData("/obligations?state=borta", "state")]
    [InlineData("/committees?kind=x", "kind")]
    [InlineData("/plans?state=x", "state")]
    public async Task List_AskedWhatItDoesNotUnderstand_RefusesAndNamesIt(string path, string parameter)
    {
        using var answer = await SendAsync(path);
        var problem = await ReadAsync(answer);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("invalidParameters")[0].GetProperty("property").GetString().ShouldBe(parameter);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Activity_AskedForAgainUnchanged_IsNotSentAgain()
    {
        var id = (await AllAsync("activities"))[0].GetProperty("id").GetString();
        using var first = await SendAsync($"/activities/{id}");
        using var system = System();
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/activities/{id}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await system.SendAsync(request);

        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/activities/0190a0a0-0000-7000-8000-000000000000")]
    [InlineData("/plans/inte-ett-id")]
    [InlineData("/finns-inte")]
    public async Task Unknown_Resource_IsNotFoundAsProblem(string path)
    {
        using var answer = await SendAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Calls_BeyondTheLimit_AreTurnedAwayWithATime()
    {
        await using var small = await CoordinationApp.StartAsync(new() { Arguments = ["--RateLimits:ApiPerMinute=2"] });
        await small.Data.CreatePersonAsync();
        using var system = small.Visit();
        system.Headers.Authorization = new("Bearer", await small.Data.CreateApiKeyAsync());
        for (var i = 0; i < 2; i++)
        {
            (await system.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + "/plans"))).Dispose();
        }

        using var answer = await system.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + "/plans"));

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThan(0);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Person_SignedIn_ReadsUnderTheSamePolicy()
    {
        using var reader = await app.SignInAsAsync(Roles.Reader);

        using var answer = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + "/committees"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldContain("private");
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private async Task<IReadOnlyList<JsonElement>> AllAsync(string resource) => [.. (await GetAsync($"/{resource}?limit=200")).GetProperty(resource).EnumerateArray()];

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await SendAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await ReadAsync(answer);
    }

    private async Task<HttpResponseMessage> SendAsync(string path)
    {
        using var system = System();
        return await system.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root + path));
    }

    private Visitor System()
    {
        var system = app.Visit();
        system.Headers.Authorization = new("Bearer", app.Key);
        return system;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>With the example municipality and a key.</summary>
    public sealed class Loaded : CoordinationApp
    {
        public string Key { get; private set; } = "";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            using var coordinator = await SignInAsAsync(Roles.Coordinator);
            await (await coordinator.OpenAsync("/exempel")).FormWith("Ladda exempelkommunen").SubmitAsync("Ladda exempelkommunen");
            await DeliverAsync();
            Key = await Data.CreateApiKeyAsync();
        }
    }
}

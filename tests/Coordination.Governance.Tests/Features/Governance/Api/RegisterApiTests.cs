using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Coordination.Governance.Tests.Features.Governance.Decisions;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Governance.Tests.Features.Governance.StaffReports;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.Api;

/// <summary>What systems read of referrals, decisions, budget assignments and staff reports, and that nothing protected is among it.</summary>
public sealed class RegisterApiTests : IAsyncLifetime
{
    private const string Root = "/coordination/v1";
    private const string Secret = "Mycket hemligt ärende";

    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;
    private string _key = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 26);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await _coordinator.AddCommitteeAsync("SON", "Socialnämnden");
        _key = await _app.Data.CreateApiKeyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S001-06")]
    public async Task Referrals_Listed_ArePagedFilteredAndNeverOfProtectedMatters()
    {
        var matter = await MatterAsync("Ta tillvara de sociala företagen", "KS 2027/817", isProtected: false);
        await ReferAsync(matter, "2027-03-30", "Arbetsmarknadsnämnden", "Socialnämnden");
        await ReferAsync(await MatterAsync(Secret, "KS 2027/818", isProtected: true), "2027-03-25", "Arbetsmarknadsnämnden");

        var all = await ListAsync("referrals");
        all.Count.ShouldBe(2);
        all.ShouldAllBe(r => r.GetProperty("subject").GetString() == "Ta tillvara de sociala företagen" && r.GetProperty("matterNumber").GetString() == "KS 2027/817" && r.GetProperty("dueOn").GetString() == "2027-03-30");
        (await ListAsync("referrals", "committee=SON")).ShouldHaveSingleItem().GetProperty("committee").GetString().ShouldBe("SON");
        (await ListAsync("referrals", "q=KS2027/817&state=sent&dueTo=2027-03-30")).Count.ShouldBe(2);
        (await ListAsync("referrals", $"matter={matter.Split('/')[2]}&sort=-dueOn&limit=1&page=2")).ShouldHaveSingleItem();
        foreach (var nothing in new[] { "committee=XXX", "q=hemligt", "q=KS2027/818", "state=replied", "dueFrom=2027-03-31" })
        {
            (await ListAsync("referrals", nothing)).ShouldBeEmpty(nothing);
        }

        var one = await GetAsync($"/referrals/{all[0].GetProperty("id").GetString()}");
        one.GetRawText().ShouldBe(all[0].GetRawText());
    }

    [Fact]
    [Trait("Req", "S000-01")]
    [Trait("Req", "S000-19")]
    public async Task Matters_Listed_AreFilteredAndNeverProtectedOnes()
    {
        var matter = await MatterAsync("Ta tillvara de sociala företagen", "KS 2027/817", isProtected: false);
        var secret = await MatterAsync(Secret, "KS 2027/818", isProtected: true);

        var one = (await ListAsync("matters")).ShouldHaveSingleItem();

        one.GetProperty("subject").GetString().ShouldBe("Ta tillvara de sociala företagen");
        one.GetProperty("registrationNumbers")[0].GetString().ShouldBe("KS 2027/817");
        one.GetProperty("state").GetString().ShouldBe("registered");
        (await GetAsync($"/matters/{matter.Split('/')[2]}")).GetRawText().ShouldBe(one.GetRawText());
        (await StatusAsync($"/matters/{secret.Split('/')[2]}")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var found in new[] { "q=KS2027/817", "state=registered", "sort=-subject", "receivedFrom=2026-01-01&receivedTo=2027-12-31" })
        {
            (await ListAsync("matters", found)).Count.ShouldBe(1, found);
        }

        foreach (var nothing in new[] { "q=hemligt", "q=KS2027/818", "state=closed", "kind=audit", "committee=XXX", "receivedTo=2020-01-01", "replyTo=2020-01-01" })
        {
            (await ListAsync("matters", nothing)).ShouldBeEmpty(nothing);
        }

        (await StatusAsync("/matters?kind=x")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Req", "S004-01")]
    public async Task Decisions_Listed_HoldPointsStatementsAndEffectsAndNeverProtectedItems()
    {
        var agenda = await _coordinator.MeetAsync("AMN", "2027-01-19");
        var item = await _coordinator.AddItemAsync(agenda, SeedMinutes.Title, f => f.Set("Input.RegistrationNumber", SeedMinutes.Number));
        await Secretary.WriteAsync(_coordinator, item, SeedMinutes.Points);
        (await (await _coordinator.OpenAsync($"{item}/uttalanden/nytt")).Form().Set("Input.Kind", "SpecialStatement").Set("Input.Members", SeedMinutes.Members).Set("Input.Text", "Vi välkomnar slutsatserna.").SubmitAsync("Spara")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", "7")).Accepted();
        await MatterAsync(Secret, "AMN 2027/99", isProtected: true);
        var hidden = await _coordinator.AddItemAsync(agenda, Secret, f => f.Set("Input.Matter", "AMN 2027/99"));
        await Secretary.WriteAsync(_coordinator, hidden, "Nämnden beslutar i tysthet.");
        (await _coordinator.RecordAsync(hidden, "Decided", "8")).Accepted();
        await _coordinator.AddItemAsync(agenda, "Ännu inte beslutat");

        var decision = (await ListAsync("decisions")).ShouldHaveSingleItem();

        decision.GetProperty("paragraph").GetString().ShouldBe("7");
        decision.GetProperty("committee").GetString().ShouldBe("AMN");
        decision.GetProperty("decidedOn").GetString().ShouldBe("2027-01-19");
        decision.GetProperty("points").GetArrayLength().ShouldBe(2);
        decision.GetProperty("statements")[0].GetProperty("text").GetString().ShouldBe("Vi välkomnar slutsatserna.");
        decision.GetProperty("statements")[0].GetProperty("kind").GetString().ShouldBe("specialStatement");
        (await ListAsync("decisions", "q=AMN%202019/540&committee=AMN&outcome=decided&decidedFrom=2027-01-01&decidedTo=2027-01-31")).Count.ShouldBe(1);
        foreach (var nothing in new[] { "q=hemligt", "q=tysthet", "committee=SON", "outcome=tabled", "effect=planAdopted", "decidedTo=2026-12-31", $"plan={Guid.CreateVersion7()}" })
        {
            (await ListAsync("decisions", nothing)).ShouldBeEmpty(nothing);
        }

        (await GetAsync($"/decisions/{item.Split('/')[2]}")).GetRawText().ShouldBe(decision.GetRawText());
        (await StatusAsync($"/decisions/{hidden.Split('/')[2]}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S004-04")]
    [Trait("Req", "S001-12")]
    public async Task Assignments_Listed_HoldTheirWordsActorsAndClosing()
    {
        var page = await _coordinator.OpenAsync("/uppdrag/nytt");
        (await page.Form("form.form").Set("Input.Title", "Bredda samverkan").Set("Input.Wording", SeedMinutes.AssignmentA).Set("Input.Giver", "Kommunfullmäktige").Set("Input.BudgetYear", "2026").Set("Input.LastYear", "2028")
            .Set("Input.Receiver", page.OptionOf("Input.Receiver", "Arbetsmarknadsnämnden")).Tick("Input.Assisting", page.BoxOf("Input.Assisting", "Socialnämnden")).Set("Input.InDialogue", "Arbetsförmedlingen").Set("Input.ReportBy", "2027-02-19")
            .SubmitAsync("Spara")).Accepted();

        var assignment = (await ListAsync("assignments")).ShouldHaveSingleItem();

        assignment.GetProperty("wording").GetString().ShouldBe(SeedMinutes.AssignmentA);
        assignment.GetProperty("receiver").GetString().ShouldBe("AMN");
        assignment.GetProperty("actors").EnumerateArray().Select(a => (a.GetProperty("role").GetString(), a.GetProperty("code").GetString(), a.GetProperty("name").GetString()))
            .ShouldBe([("assisting", "SON", "Socialnämnden"), ("inDialogue", null, "Arbetsförmedlingen")]);
        assignment.GetProperty("isLate").GetBoolean().ShouldBeFalse();
        foreach (var found in new[] { "year=2027", "committee=SON", "state=received", "kind=assigned", "q=social%20innovation", "reportFrom=2027-02-01&reportTo=2027-02-28", "sort=-reportBy" })
        {
            (await ListAsync("assignments", found)).Count.ShouldBe(1, found);
        }

        foreach (var nothing in new[] { "year=2029", "committee=XXX", "state=finished", "kind=urgedToConsider", "reportTo=2027-01-31" })
        {
            (await ListAsync("assignments", nothing)).ShouldBeEmpty(nothing);
        }

        (await GetAsync($"/assignments/{assignment.GetProperty("id").GetString()}")).GetRawText().ShouldBe(assignment.GetRawText());
    }

    [Fact]
    public async Task StaffReports_Listed_GiveTheirWordsOnceRegisteredAndNeverOnProtectedMatters()
    {
        var open = await MatterAsync("Ta tillvara de sociala företagen", "AMN 2027/12", isProtected: false);
        var report = (await _coordinator.StartReportAsync($"?arende={open.Split('/')[2]}")).Url.AbsolutePath;
        var hidden = (await _coordinator.StartReportAsync($"?arende={(await MatterAsync(Secret, "AMN 2027/13", isProtected: true)).Split('/')[2]}")).Url.AbsolutePath;

        var listed = (await ListAsync("staff-reports", key: "staffReports")).ShouldHaveSingleItem();
        (await GetAsync($"/staff-reports/{report.Split('/')[2]}")).GetProperty("sections").ValueKind.ShouldBe(JsonValueKind.Null, "a draft is not handed out");
        await _coordinator.RegisterReportAsync(report);
        var registered = await GetAsync($"/staff-reports/{report.Split('/')[2]}");

        listed.GetProperty("matterId").GetString().ShouldBe(open.Split('/')[2]);
        registered.GetProperty("report").GetProperty("state").GetString().ShouldBe("registered");
        registered.GetProperty("report").GetProperty("number").GetString().ShouldBe("AMN 2027-0042");
        registered.GetProperty("sections").EnumerateArray().ShouldContain(s => s.GetProperty("heading").GetString() == "Förvaltningens förslag till beslut" && s.GetProperty("text").GetString()!.Length > 0);
        (await ListAsync("staff-reports", "state=registered&q=AMN%202027/42&sort=title", "staffReports")).Count.ShouldBe(1);
        foreach (var nothing in new[] { "state=dropped", "q=hemligt", "kind=yearlyExtract", "committee=XXX", "changedAfter=2100-01-01T00:00:00Z" })
        {
            (await ListAsync("staff-reports", nothing, "staffReports")).ShouldBeEmpty(nothing);
        }

        (await StatusAsync($"/staff-reports/{hidden.Split('/')[2]}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("referrals?state=borta")]
    [InlineData("referrals?matter=1")]
    [InlineData("decisions?outcome=x")]
    [InlineData("decisions?decidedFrom=2027-02-30")]
    [InlineData("assignments?year=i%20fjol")]
    [InlineData("assignments?sort=hemligt")]
    [InlineData("staff-reports?kind=x")]
    [InlineData("staff-reports?limit=500")]
    public async Task List_AskedWhatItDoesNotUnderstand_Refuses(string address) => (await StatusAsync("/" + address)).ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("referrals")]
    [InlineData("decisions")]
    [InlineData("assignments")]
    [InlineData("staff-reports")]
    public async Task List_WithoutAKeyOrScope_IsClosed(string resource)
    {
        (await StatusAsync($"/{resource}", key: string.Empty)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync($"/{resource}", key: await _app.Data.CreateApiKeyAsync(k => k.WithScopes("other:read")))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync($"/{resource}/{Guid.CreateVersion7()}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> MatterAsync(string subject, string number, bool isProtected)
    {
        var page = await _coordinator.OpenAsync("/arenden/nytt");
        var form = page.Form().Set("Input.Kind", "Motion").Set("Input.Subject", subject).Set("Input.Numbers", number).Choose(page, "Input.AddresseeId", "Arbetsmarknadsnämnden").Set("Input.ReceivedOn", "2027-01-04");
        return (await (isProtected ? form.Tick("Input.IsProtected").Set("Input.SecrecySection", "OSL 26 kap. 1 §") : form).SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
    }

    private async Task ReferAsync(string matter, string due, params string[] committees)
    {
        var refer = await _coordinator.OpenAsync($"{matter}/remittera");
        var form = refer.Form("form.form").Set("Input.DueOn", due);
        foreach (var committee in committees)
        {
            form.Tick("Input.Committees", refer.BoxOf("Input.Committees", committee));
        }

        (await (await form.SubmitAsync("Granska mot sammanträdena")).Form("form.form").SubmitAsync($"Remittera till {committees.Length}")).Accepted();
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string resource, string query = "", string? key = null)
    {
        var page = await GetAsync($"/{resource}?{query}");
        var rows = page.GetProperty(key ?? resource).EnumerateArray().ToList();
        page.GetProperty("_meta").GetProperty("count").GetInt32().ShouldBe(rows.Count);
        page.GetRawText().ShouldNotContain(Secret);
        return rows;
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await SendAsync(address, _key);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private async Task<HttpStatusCode> StatusAsync(string address, string? key = null)
    {
        using var answer = await SendAsync(address, key ?? _key);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string key)
    {
        using var system = _app.Visit();
        var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        if (key.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return await system.SendAsync(request);
    }
}

using Coordination.Networking.Contracts;
using Coordination.Networking.Tests.Features.Networking.Enquiries;
using Coordination.Networking.Tests.Features.Networking.Meetings;
using Coordination.Platform.Messaging;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Networks;

/// <summary>Meetings, enquiries and contacts belong to networks and to enterprises of the register.</summary>
public sealed class TieTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync(new() { Arguments = ["--Mail:From=samordning@kommun.example", "--RateLimits:PublicPerMinute=10000"] });
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S003-R1.1")]
    [Trait("Req", "S003-06")]
    public async Task Meeting_OfANetwork_InvitesItsMembers_AndTellsNetworkEnterprisesAndActivities()
    {
        (await (await _coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen")).Accepted();
        var network = await _coordinator.StartNetworkAsync("Representationsgruppen", level: "Partnership");
        var solen = (await _coordinator.RegisterAsync("Café Solen", "769600-0012")).Url.AbsolutePath;
        var vagen = (await _coordinator.RegisterAsync("Tvätteriet Vågen")).Url.AbsolutePath;
        (await _coordinator.AddMemberAsync(network, "Enterprise", ("EnterpriseWords", "769600-0012"), ("PersonName", "Anna Sol"), ("Email", "anna@solen.example"))).Accepted();
        (await _coordinator.AddMemberAsync(network, "Organisation", ("Party", "Region Uppsala"))).Accepted();
        (await _coordinator.AddMemberAsync(network, "Person", ("PersonName", "Bo Slut"), ("LeftOn", "2026-12-31"))).Accepted();
        (await (await _coordinator.OpenAsync($"{network}/planens-atgarder?ord=samverkan")).Form($"form[action$=Tie]").SubmitAsync()).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, "no activity was named");
        var tied = await TieFirstActivityAsync($"{network}/planens-atgarder");

        var plan = await _coordinator.OpenAsync($"/moten/nytt?natverk={NetworkRoom.Id(network)}");
        plan.Form("form.form")["Input.Title"].ShouldBe("Representationsgruppen");
        var meeting = (await plan.Form("form.form").Set("Input.On", "2027-02-01").Set("Input.StartsAt", "07:00").Set("Input.EndsAt", "08:00").SubmitAsync("Planera")).Accepted().Url.AbsolutePath;
        var shown = await _coordinator.OpenAsync(meeting);
        shown.Texts("tbody th").ShouldBe(["Anna Sol Café Solen", "Region Uppsala"], ignoreOrder: true);
        shown.Find($"tbody a[href='{solen}']").TextContent.ShouldBe("Café Solen");
        shown.AllText.ShouldContain("Partnerskap");
        shown.Has($"a[href='{network}']").ShouldBeTrue();
        await _coordinator.InviteAsync(meeting, "Vera Våg; vera@vagen.example; Tvätteriet Vågen");
        var tie = await (await _coordinator.OpenAsync($"{meeting}/inbjudna")).FollowAsync("Koppla till företag Vera Våg");
        (await tie.Form("form.form[method=post]").Set("Input.Enterprise", tie.BoxOf("Input.Enterprise", "Tvätteriet Vågen")).SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Byt företag Vera Våg");
        var own = await TieFirstActivityAsync($"{meeting}/planens-atgarder");
        await _app.Data.CreateCommitteeAsync("ARBX", "Arbetsmarknadsnämnden");
        (await (await _coordinator.OpenAsync($"{meeting}/atgarder/ny")).Form("form.form").Set("Input.Text", "Bjud in").Set("Input.Committee", "ARBX").Set("Input.DueOn", "2027-03-31").SubmitAsync("Spara")).Accepted();
        var minutes = await _coordinator.OpenAsync($"{meeting}/protokoll");
        var write = minutes.Form("form.form");
        foreach (var box in minutes.FindAll("input[name='Input.Attended']"))
        {
            write.Tick("Input.Attended", box.GetAttribute("value")!);
        }

        (await write.SubmitAsync("Spara")).Accepted();
        (await (await _coordinator.OpenAsync($"{meeting}/klart")).Form("form.confirm").SubmitAsync()).Accepted();

        var told = (await MessagesAsync<MeetingHeld>()).Single();
        told.ShouldSatisfyAllConditions(
            t => t.NetworkId.ShouldBe(Guid.Parse(NetworkRoom.Id(network))),
            t => t.Level.ShouldBe("Partnership"),
            t => t.Enterprises.ShouldBe([Guid.Parse(NetworkRoom.Id(solen)), Guid.Parse(NetworkRoom.Id(vagen))], ignoreOrder: true),
            t => t.Activities!.ShouldBe([own]));
        (await MessagesAsync<ActionAgreed>()).Single().ShouldSatisfyAllConditions(a => a.NetworkId.ShouldBe(told.NetworkId), a => a.Activities!.ShouldBe([own]));
        (await MessagesAsync<NetworkChanged>())[^1].Activities.ShouldBe([tied]);
        (await _coordinator.OpenAsync(solen)).Text("#moten").ShouldContain("Representationsgruppen");
        (await _coordinator.OpenAsync(solen)).Text("#natverk").ShouldContain("Representationsgruppen");

        // Who was there is corrected afterwards: others are told anew, and only of what is new to them.
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync($"/atgarder/{own}/handelser?slag=MeetingHeld")).Text("tbody tr").ShouldEndWith("3");
        var right = (await _coordinator.OpenAsync($"{meeting}/protokoll")).Form("form.form");
        (await right.Set("Input.Notes", "Rättstavat.").SubmitAsync("Spara")).Accepted();
        (await AgainAsync()).Count.ShouldBe(1, "nothing that others count was changed");
        var absent = minutes.BoxOf("Input.Attended", "Vera Våg, Tvätteriet Vågen");
        var correct = (await _coordinator.OpenAsync($"{meeting}/protokoll")).Form("form.form").Clear("Input.Attended");
        foreach (var box in minutes.FindAll("input[name='Input.Attended']").Select(b => b.GetAttribute("value")!).Where(v => v != absent))
        {
            correct.Tick("Input.Attended", box);
        }

        (await correct.SubmitAsync("Spara")).Accepted();
        var again = (await AgainAsync())[^1];
        again.ShouldSatisfyAllConditions(
            t => t.Version.ShouldBeGreaterThan(told.Version), t => t.Attended.ShouldBe(2), t => t.Enterprises.ShouldBe([Guid.Parse(NetworkRoom.Id(solen))]), t => t.Actions.ShouldBe(1));
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync($"/atgarder/{own}/handelser?slag=MeetingHeld")).Text("tbody tr").ShouldEndWith("2");
        var end = await (await _coordinator.OpenAsync(meeting)).FollowAsync("Avsluta Bjud in");
        (await end.Form("form.form").Set("Input.State", "Withdrawn").Set("Input.Comment", "Dubblett.").SubmitAsync()).Accepted();
        (await AgainAsync())[^1].Actions.ShouldBe(0);

        // The register had the enterprise twice: what was with the other was with this one.
        var twin = (await _coordinator.RegisterAsync("Café Solen i Uppsala")).Url.AbsolutePath;
        (await (await _coordinator.OpenAsync($"/foretag/dubbletter/{NetworkRoom.Id(twin)}/{NetworkRoom.Id(solen)}")).Form("form.form").SubmitAsync("Slå ihop")).Accepted();
        var merged = await _coordinator.OpenAsync(twin);
        merged.Text("#moten").ShouldContain("Representationsgruppen");
        merged.Text("#natverk").ShouldContain("Representationsgruppen");

        async Task<List<MeetingHeld>> AgainAsync() => (await MessagesAsync<MeetingHeld>()).FindAll(m => m.MeetingId == told.MeetingId);
    }

    [Fact]
    [Trait("Req", "S002-23")]
    [Trait("Req", "S004-07")]
    public async Task NeedsAndProjects_AreTiedToActivities_AndLetThemGo()
    {
        (await (await _coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen")).Accepted();
        (await (await _coordinator.OpenAsync("/organisationer/ny")).Form("form.form").Set("Input.Name", "Skoopi").Set("Input.Kind", "Interest").SubmitAsync("Spara")).Accepted();
        var need = (await (await _coordinator.OpenAsync("/samverkan/behov/nytt")).Form("form.form").Set("Input.Title", "Städning").Set("Input.Purpose", "Arbete åt fler.").Set("Input.Field", (await _coordinator.OpenAsync("/samverkan/behov/nytt")).Find("input[name='Input.Field']").GetAttribute("value")!).SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var project = (await (await _coordinator.OpenAsync("/projekt/nytt")).Form("form.form").Set("Input.Title", "ASF Lyfter").Set("Input.Owner", "Skoopi").Set("Input.StartsOn", "2027-01-01").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        foreach (var record in new[] { need, project })
        {
            var tied = await TieFirstActivityAsync($"{record}/planens-atgarder");
            (await _coordinator.OpenAsync(record)).Has($"#atgarder a[href$='{tied}']").ShouldBeTrue(record);
            var leave = (await _coordinator.OpenAsync($"{record}/planens-atgarder")).Form("form[action$=Leave]");
            var button = (await _coordinator.OpenAsync($"{record}/planens-atgarder")).Find("form[action$=Leave] button").TextContent;
            button = string.Join(' ', button.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            (await leave.SubmitAsync(button)).Accepted();
            (await _coordinator.OpenAsync(record)).Text("#atgarder").ShouldContain("Inga åtgärder valda än");
            (await leave.SubmitAsync(button)).Status.ShouldBe(System.Net.HttpStatusCode.Conflict, "somebody has changed it since");
        }

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync($"{need}/planens-atgarder")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Req", "S003-24")]
    public async Task Enquiry_IsTiedToAnEnterprise_RegisteredFromIt_AndHandedToANetwork()
    {
        var network = await _coordinator.StartNetworkAsync("Företagarnätverket");
        using var anna = _app.Visit();
        var first = await _coordinator.FindEnquiryAsync(Door.NumberIn((await _app.SendEnquiryAsync(anna)).AllText));
        var start = await (await (await _coordinator.OpenAsync(first)).FollowAsync("Koppla till ett företag i registret")).FollowAsync("Registrera som nytt företag");
        var form = start.Form("form.form");
        (form["Input.Name"], form["Input.Number"], form["Input.LegalForm"], form["Input.Locality"]).ShouldBe(("Tvätteriet Vågen", "556016-0680", "LimitedCompany", "Hökarängen"));
        var card = (await form.Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted();
        card.Text("#anmalningar").ShouldContain("Sälja");
        (await _coordinator.OpenAsync(first)).AllText.ShouldContain("Kopplad till ett företag i registret");

        var second = await _coordinator.FindEnquiryAsync(Door.NumberIn((await _app.SendEnquiryAsync(anna, "Vi vill vara med i ett nätverk.", topic: "Network")).AllText));
        var suggested = await _coordinator.OpenAsync($"{second}/foretag");
        suggested.AllText.ShouldContain("Förslag efter organisationsnummer och namn.");
        (await suggested.Form("form.form[method=post]").SubmitAsync("Spara")).Accepted().Find($"a[href='{card.Url.AbsolutePath}']").TextContent.ShouldBe("Tvätteriet Vågen");
        var route = (await _coordinator.OpenAsync($"{second}/lamna-vidare")).Form("form.form").Set("Input.Route", "Network").Set("Input.Network", NetworkRoom.Id(network));
        var routed = (await route.SubmitAsync("Lämna vidare och skicka brevet")).Accepted();
        routed.AllText.ShouldContain("Företagarnätverket");
        routed.Has($"a[href='{network}']").ShouldBeTrue();
        (await MessagesAsync<EnquiryRouted>()).Single().ShouldSatisfyAllConditions(r => r.EnterpriseId.ShouldBe(Guid.Parse(NetworkRoom.Id(card.Url.AbsolutePath))), r => r.RoutedTo.ShouldBe("Företagarnätverket"));
        var untie = await _coordinator.OpenAsync($"{second}/foretag");
        (await untie.Form("form.form[method=post]").Set("Input.Enterprise", "ingen").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Kopplingen till företaget togs bort");

        var hidden = await _coordinator.FindEnquiryAsync(Door.NumberIn((await _app.SendEnquiryAsync(anna, "Hemligt.", isProtected: true)).AllText));
        var quiet = await _coordinator.OpenAsync($"{hidden}/foretag");
        quiet.AllText.ShouldNotContain("Vågen", Case.Insensitive, "a suggestion would tell who it is");
        (await _coordinator.OpenAsync($"/foretag/nytt?anmalan={NetworkRoom.Id(hidden)}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync(card.Url.AbsolutePath)).Has("#anmalningar").ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "S002-23")]
    public async Task Contact_NamesTheEnterpriseAndTheNetwork()
    {
        var network = await _coordinator.StartNetworkAsync("Företagarnätverket");
        var card = (await _coordinator.RegisterAsync("Café Solen", "769600-0012")).Url.AbsolutePath;
        var form = (await _coordinator.OpenAsync($"/kontakter/ny?foretag={NetworkRoom.Id(card)}&natverk={NetworkRoom.Id(network)}")).Form("form.form");
        form["Input.With"].ShouldBe("Café Solen");
        (await form.Set("Input.Way", "Visit").Set("Input.Summary", "Såg den nya lokalen.").SubmitAsync("Spara")).Accepted();
        (await (await _coordinator.OpenAsync("/kontakter/ny")).Form("form.form").Set("Input.Way", "Mail").Set("Input.With", "Solen").Set("Input.Summary", "Svar.").Set("Input.EnterpriseWords", "bageri").SubmitAsync("Spara"))
            .Text(".ds-error-summary li").ShouldContain("Inget företag");

        (await (await _coordinator.OpenAsync(card)).FollowAsync("Antecknade kontakter: 1")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _coordinator.OpenAsync($"/kontakter?natverk={NetworkRoom.Id(network)}")).Has($"tbody a[href='{network}']").ShouldBeTrue();
        (await _coordinator.OpenAsync($"/kontakter?natverk={Guid.CreateVersion7()}")).FindAll("tbody tr").ShouldBeEmpty();
        (await _coordinator.CsvAsync("/kontakter/export.csv")).ShouldContain("Företagarnätverket");
    }

    /// <summary>Ties the first activity that is offered; its id.</summary>
    private async Task<Guid> TieFirstActivityAsync(string address)
    {
        var page = await _coordinator.OpenAsync(address);
        var button = page.Find("form[action$=Tie] button[name=activity]");
        var text = string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        (await page.Form("form[action$=Tie]").SubmitAsync(text)).Accepted().Has($"form[action$=Leave] button[value='{button.GetAttribute("value")}']").ShouldBeTrue();
        return Guid.Parse(button.GetAttribute("value")!);
    }

    private Task<List<T>> MessagesAsync<T>() => _app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).OrderBy(o => o.Position).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });
}

using System.Net;
using System.Text;
using Coordination.Governance.Contracts;
using Coordination.Networking.Contracts;
using Coordination.Networking.Tests.Features.Networking.Projects;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Cooperation;

/// <summary>Agreements from the first day to the last, and what committees owe because of them.</summary>
public sealed class AgreementPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S004-07")]
    public async Task Agreement_FollowedUp_Warned_Prolonged_AndEnded()
    {
        (await _coordinator.OpenAsync("/samverkan")).AllText.ShouldContain("Inga överenskommelser matchar");
        await _coordinator.OrganisationAsync("Idrottsföreningen");
        var agreed = (await _coordinator.TryAgreeAsync("Feriejobb i föreningslivet", "idrottsföreningen", followUp: "2027-06-01")).Accepted();
        var address = agreed.Url.AbsolutePath;
        (await MessagesAsync<CollaborationAgreed>()).Single().ShouldSatisfyAllConditions(c => c.Counterpart.ShouldBe("Idrottsföreningen"), c => c.Form.ShouldBe("Partnership"), c => c.ValuePerYear.ShouldBe(300000));
        await _app.DeliverAsync();
        (await _coordinator.OpenAsync("/namnder/ARBN")).AllText.ShouldContain("Följ upp överenskommelsen (uppföljning av avtalet Feriejobb i föreningslivet");

        // Moved, answered by the committee, and followed up with what was found.
        var move = await (await _coordinator.OpenAsync(address)).FollowAsync("Följ upp överenskommelsen");
        (await move.Form("form.form").Set("Input.How", "Moved").Set("Input.DueOn", "2020-01-01").SubmitAsync("Spara")).Has("[name='Input.DueOn'][aria-invalid=true]").ShouldBeTrue();
        (await move.Form("form.form").Set("Input.How", "Moved").Set("Input.DueOn", "2027-06-15").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("15 juni");
        var raised = (await MessagesAsync<ObligationRaised>()).Where(o => o.Key.StartsWith("agreement-follow-up:", StringComparison.Ordinal)).ToList();
        raised.Select(o => o.DueOn).ShouldBe([new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 15)]);
        await AnswerAsync(raised[^1], "InProgress", "Mötet är bokat.", 4);
        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Mötet är bokat.");
        await AnswerAsync(raised[^1], "Done", "Tolv unga fick jobb.", 5);
        var followed = await _coordinator.OpenAsync(address);
        followed.AllText.ShouldContain("Tolv unga fick jobb.");
        followed.AllText.ShouldContain("Uppföljt");
        (await MessagesAsync<ObligationMet>()).Single().Key.ShouldBe(raised[0].Key);

        // Another one, twice sent and once withdrawn.
        var plan = (await _coordinator.OpenAsync($"{address}/uppfoljning/ny")).Form("form.form").Set("Input.What", "Slutrapport").Set("Input.DueOn", "2027-11-01");
        (await plan.SubmitAsync("Spara")).Accepted();
        (await plan.SubmitAsync("Spara")).Accepted().FindAll("#uppfoljning tbody tr").Count.ShouldBe(2);
        var withdraw = await (await _coordinator.OpenAsync(address)).FollowAsync("Slutrapport");
        (await withdraw.Form("form.form").Set("Input.How", "Withdrawn").SubmitAsync("Spara")).Has("[name='Input.Finding'][aria-invalid=true]").ShouldBeTrue();
        (await withdraw.Form("form.form").Set("Input.How", "Withdrawn").Set("Input.Finding", "Ingår i årsrapporten.").SubmitAsync("Spara")).Accepted();

        // Warned of its end, however often the sweep runs; prolonged; changed by two.
        await _app.RunJobAsync("networking.warn-of-ending-agreements");
        (await WarningsAsync()).ShouldBeEmpty();
        _app.Clock.Set(new DateTimeOffset(2027, 9, 15, 8, 0, 0, TimeSpan.Zero));
        await _app.RunJobAsync("networking.warn-of-ending-agreements");
        await _app.RunJobAsync("networking.warn-of-ending-agreements");
        (await WarningsAsync()).Single().DueOn.ShouldBe(new DateOnly(2027, 12, 1));
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await coordinator.OpenAsync(address)).AllText.ShouldContain("Löper snart ut");
        var prolong = (await coordinator.OpenAsync($"{address}/forlang")).Form("form.form").Set("Input.Reason", "Gick bra.");
        (await prolong.Set("Input.EndsOn", "2027-10-01").SubmitAsync("Förläng")).Has("[name='Input.EndsOn'][aria-invalid=true]").ShouldBeTrue();
        (await prolong.Set("Input.EndsOn", "2028-12-31").SubmitAsync("Förläng")).Accepted().AllText.ShouldNotContain("Löper snart ut");
        var stale = (await coordinator.OpenAsync($"{address}/andra")).Form("form.form");
        (await (await coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.RegistrationNumber", "AMN 2027-0340").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("AMN 2027-0340");
        (await stale.Set("Input.RegistrationNumber", "AMN 2027-0341").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);

        foreach (var sort in new[] { "end", "-end", "start", "-start", "title", "-title", "value", "-value", "follow-up", "-follow-up" })
        {
            (await coordinator.OpenAsync($"/samverkan?sort={sort}&q=amn+2027&form=Partnership")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await coordinator.DownloadAsync("/samverkan/export.csv")).ShouldContain("AMN 2027-0340");

        var end = await (await coordinator.OpenAsync($"{address}/avsluta")).Form("form.form").Set("Input.Reason", "Föreningen la ner.").SubmitAsync("Avsluta");
        end.Accepted().AllText.ShouldContain("Föreningen la ner.");
        (await coordinator.OpenAsync("/samverkan")).FindAll("tbody tr").ShouldBeEmpty();
        (await coordinator.OpenAsync("/samverkan?lage=Ended")).FindAll("tbody tr").Count.ShouldBe(1);
        (await coordinator.OpenAsync($"{address}/andra")).Url.AbsolutePath.ShouldBe(address, "it cannot be changed any more");
    }

    [Fact]
    [Trait("Req", "S004-07")]
    public async Task Agreement_WithAnEnterprise_FindsItsActivities_IsCorrected_AndStandsOnTheCard()
    {
        (await (await _coordinator.OpenAsync("/exempel")).Form().SubmitAsync("Ladda exempelkommunen")).Accepted();
        var card = (await _coordinator.RegisterAsync("Tvätteriet Vågen", "556016-0680")).Url.AbsolutePath;
        var start = await (await _coordinator.OpenAsync(card)).FollowAsync("Ny överenskommelse");
        var form = start.Form("form.form");
        form["Input.Counterpart"].ShouldBe("Tvätteriet Vågen");
        form.Set("Input.Title", "Tvätt av arbetskläder").Set("Input.Form", "Partnership").Set("Input.StartsOn", "2027-02-10").Set("Input.EndsOn", "2027-12-31").Set("Input.Committee", "ARBN").Set("Input.FollowUpOn", "2027-06-01")
            .Set("Input.ActivityWords", "finns absolut inte");

        var none = await form.SubmitAsync("Spara");
        none.Url.AbsolutePath.ShouldBe("/samverkan/avtal/nytt", "words that have not been answered are answered first");
        none.AllText.ShouldContain("Ingen fler åtgärd passar orden.");
        var first = await none.Form("form.form").Set("Input.ActivityWords", "1.1").SubmitAsync("Sök åtgärder");
        var one = first.FindAll("input[name='Input.Activities']")[0].GetAttribute("value")!;
        var second = await first.Form("form.form").Tick("Input.Activities", one).Set("Input.ActivityWords", "2.1").SubmitAsync("Sök åtgärder");
        second.Has($"input[name='Input.Activities'][value='{one}'][checked]").ShouldBeTrue("what is chosen stays chosen");
        second.Form("form.form")["Input.Title"].ShouldBe("Tvätt av arbetskläder");
        var two = second.FindAll("input[name='Input.Activities']").Select(b => b.GetAttribute("value")!).First(v => v != one);
        var made = (await second.Form("form.form").Tick("Input.Activities", two).SubmitAsync("Spara")).Accepted();
        made.FindAll("main a[href^='/atgarder/']").Select(a => a.GetAttribute("href")).ShouldBe([$"/atgarder/{one}", $"/atgarder/{two}"], ignoreOrder: true);

        var shown = await _coordinator.OpenAsync(card);
        shown.Text("#avtal").ShouldContain("Tvätt av arbetskläder");
        shown.Text("#avtal").ShouldContain("Inte börjat");
        shown.Text("#avtal").ShouldContain("Nästa uppföljning: 1 juni");

        var address = made.Url.AbsolutePath;
        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.StartsOn", "2028-01-01").SubmitAsync("Spara")).Has("[name='Input.StartsOn'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.StartsOn", string.Empty).SubmitAsync("Spara")).Has("[name='Input.StartsOn'][aria-invalid=true]").ShouldBeTrue();
        var corrected = (await (await _coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.StartsOn", "2027-01-10").SubmitAsync("Spara")).Accepted();
        corrected.AllText.ShouldContain("10 jan 2027");
        corrected.AllText.ShouldContain("10 feb 2027 → 10 jan 2027");
        (await MessagesAsync<CollaborationAgreed>()).Select(c => c.StartsOn).ShouldBe([new DateOnly(2027, 2, 10), new DateOnly(2027, 1, 10)]);
        (await _coordinator.OpenAsync(card)).Text("#avtal").ShouldContain("Gäller");

        using var reader = await _app.SignInAsAsync(Roles.Reader);
        var read = await reader.OpenAsync(card);
        read.Has($"#avtal a[href='{address}']").ShouldBeTrue();
        read.Has("a[href^='/samverkan/avtal/nytt']").ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "S004-09")]
    public async Task DemocracyNotMet_StopsNewAgreements_FlagsRunningOnes_AndIsJudgedAgain()
    {
        var organisation = await _coordinator.OrganisationAsync("Föreningen Fel");
        var address = (await _coordinator.TryAgreeAsync("Uppsökande arbete", "Föreningen Fel")).Accepted().Url.AbsolutePath;
        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Inte bedömt");
        (await (await _coordinator.OpenAsync("/samverkan/demokrati/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(4);
        await _coordinator.JudgeAsync(organisation, "NotMet", "Stadgarna strider mot allas lika värde.");

        var stopped = await _coordinator.TryAgreeAsync("Mer av samma", "Föreningen Fel");
        stopped.Has("[name='Input.Counterpart'][aria-invalid=true]").ShouldBeTrue(stopped.AllText);
        stopped.Text(".ds-error-summary li").ShouldContain("demokrativillkoren");
        (await (await _coordinator.OpenAsync($"{address}/forlang")).Form("form.form").Set("Input.EndsOn", "2028-12-31").Set("Input.Reason", "Mer").SubmitAsync("Förläng")).Has("[name='Input.EndsOn'][aria-invalid=true]").ShouldBeTrue();
        (await _coordinator.OpenAsync(address)).AllText.ShouldContain("Stadgarna strider mot allas lika värde.");
        (await _coordinator.OpenAsync("/samverkan")).AllText.ShouldContain("Demokrativillkor uppfylls inte");

        await _coordinator.JudgeAsync(organisation, "Met", "Stadgarna är ändrade.");
        (await _coordinator.TryAgreeAsync("Mer av samma", "Föreningen Fel")).Accepted();
        (await _coordinator.OpenAsync("/samverkan/demokrati")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _coordinator.OpenAsync("/samverkan/demokrati?visar=alla&q=fel")).FindAll("tbody tr").Count.ShouldBe(2, "the former stays readable");
        (await _coordinator.OpenAsync($"/samverkan/demokrati/ny?organisation={organisation.Split('/')[^1]}")).Text("#tidigare").ShouldContain("strider mot allas lika värde");
        foreach (var sort in new[] { "again", "-again", "day", "-day", "name", "-name" })
        {
            (await _coordinator.OpenAsync($"/samverkan/demokrati?sort={sort}")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/samverkan/demokrati/export.csv")).ShouldContain("Stadgarna är ändrade.");

        // A year has passed: the committee owes a new judgement, told once.
        await _app.RunJobAsync("networking.ask-for-democracy-again");
        (await DemocracyDutiesAsync()).ShouldBeEmpty();
        _app.Clock.Advance(TimeSpan.FromDays(366));
        await _app.RunJobAsync("networking.ask-for-democracy-again");
        await _app.RunJobAsync("networking.ask-for-democracy-again");
        var owed = (await DemocracyDutiesAsync()).Single();
        owed.CommitteeCode.ShouldBe("ARBN");
        await AnswerAsync(owed, "Done", "Vi har sett över stadgarna.", 3);
        using var coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        (await coordinator.OpenAsync("/samverkan/demokrati?visar=dags")).AllText.ShouldContain("Vi har sett över stadgarna.");
        await coordinator.JudgeAsync(organisation, "Met");
        (await MessagesAsync<ObligationMet>()).ShouldContain(m => m.Key == owed.Key);
        (await coordinator.OpenAsync("/samverkan/demokrati?visar=dags")).FindAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "S004-13")]
    [Trait("Req", "S004-20")]
    public async Task Hosts_CountPlaces_AndHoldSmallFiguresBack()
    {
        (await _coordinator.OpenAsync("/samverkan/vardar")).AllText.ShouldContain("Inga värdar matchar");
        var organisation = await _coordinator.OrganisationAsync("Idrottsföreningen");
        await _coordinator.OrganisationAsync("Kulturföreningen");
        var form = (await _coordinator.OpenAsync($"/samverkan/vardar/ny?organisation={organisation.Split('/')[^1]}")).Form("form.form").Set("Input.Field", "SummerJobs").Set("Input.Year", "2027")
            .Set("Input.Offered", "12").Set("Input.Taken", "13").Set("Input.Area", "Centrum");
        (await form.SubmitAsync("Spara")).Has("[name='Input.Taken'][aria-invalid=true]").ShouldBeTrue();
        (await form.Set("Input.Taken", "3").SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().FindAll("#platser tbody tr").Count.ShouldBe(1, "sent twice, it is one line");
        (await (await _coordinator.OpenAsync("/samverkan/vardar/ny")).Form("form.form").Set("Input.Host", "Idrottsföreningen").Set("Input.Field", "SummerJobs").Set("Input.Year", "2027").Set("Input.Offered", "1").SubmitAsync("Spara"))
            .Has("[name='Input.Year'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.OpenAsync("/samverkan/vardar/ny")).Form("form.form").Set("Input.Host", "Kulturföreningen").Set("Input.Field", "SummerJobs").Set("Input.Year", "2027").Set("Input.Offered", "20").Set("Input.Taken", "17").SubmitAsync("Spara")).Accepted();
        (await (await _coordinator.OpenAsync("/samverkan/vardar/ny")).Form("form.form").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);

        var own = await _coordinator.OpenAsync("/samverkan/vardar");
        own.Text("#per-ar").ShouldContain("32");
        own.Text("#per-ar").ShouldNotContain("20 ", Case.Sensitive, "one small figure could be worked out from the sum");
        own.Texts("#platser tbody td.number").ShouldContain("3");
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        var read = await reader.OpenAsync("/samverkan/vardar?q=idrott");
        read.Texts("#platser tbody td.number").ShouldContain("färre än 5");
        read.Texts("#platser tbody td.number").ShouldNotContain("3");
        var csv = Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/samverkan/vardar/export.csv?sort=host"));
        csv.ShouldContain("färre än 5");
        csv.ShouldContain("17");
        (await reader.OpenAsync("/samverkan/vardar/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await _coordinator.AddPersonAsync(organisation, "Eva Ledare", "eva@idrott.example", "Dialogue");
        var edit = await (await _coordinator.OpenAsync("/samverkan/vardar?falt=SummerJobs&ar=2027&q=idrott")).FollowAsync("Idrottsföreningen");
        var stale = edit.Form("form.form");
        (await (await _coordinator.OpenAsync(edit.Url.AbsolutePath)).Form("form.form").Set("Input.Taken", "11").Set("Input.Contact", edit.OptionOf("Input.Contact", "Eva Ledare")).SubmitAsync("Spara")).Accepted();
        (await stale.Set("Input.Taken", "9").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await reader.OpenAsync("/samverkan/vardar")).Text("#per-ar").ShouldContain("28");
    }

    private async Task<IReadOnlyList<ObligationRaised>> WarningsAsync() => [.. (await MessagesAsync<ObligationRaised>()).Where(o => o.Key.StartsWith("agreement-end:", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<ObligationRaised>> DemocracyDutiesAsync() => [.. (await MessagesAsync<ObligationRaised>()).Where(o => o.Key.StartsWith("democracy:", StringComparison.Ordinal))];

    /// <summary>The committee's answer as Governance tells it.</summary>
    private async Task AnswerAsync(ObligationRaised owed, string status, string comment, long version)
    {
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<NetworkingDbContext>();
            var now = _app.Clock.GetUtcNow();
            db.Outbox.Add(OutboxRowFactory.Create(new ObligationAnswered(Guid.CreateVersion7(), owed.Source, owed.Key, owed.CommitteeCode, status, comment, version, now), now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await _app.DeliverAsync();
    }

    private Task<List<T>> MessagesAsync<T>() => _app.InScopeAsync(async services =>
    {
        var name = MessageNames.Of(typeof(T));
        var bodies = await services.GetRequiredService<NetworkingDbContext>().Outbox.AsNoTracking().Where(o => o.MessageName == name).OrderBy(o => o.Position).Select(o => o.Body).ToListAsync(TestContext.Current.CancellationToken);
        return bodies.ConvertAll(b => System.Text.Json.JsonSerializer.Deserialize<T>(b, MessageJson.Options)!);
    });
}

using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Tests.Features.Governance.Matters;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Decisions;

/// <summary>What a decision does happens by recording it, and is said before it happens.</summary>
public sealed class RecordDecisionTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(3, 1);
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _coordinator.AddCommitteeAsync("KS", "Kommunstyrelsen", "CouncilBoard");
        await _coordinator.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S001-07")]
    [Trait("Req", "S003-02")]
    public async Task Plan_AdoptedInPartAndThenWhole_StandsInThePlansOwnListAndBinds()
    {
        var plan = await _coordinator.StartPlanAsync("Handlingsplan sociala företag");
        var activity = await _coordinator.AddActivityAsync(plan, "Bilda nätverk", "2027-06-01", "Arbetsmarknadsnämnden", "Kommunstyrelsen");
        var item = await ItemAsync("AMN", "2027-02-10", "Handlingsplan sociala företag", (page, f) => f.Set("Input.Plan", page.OptionOf("Input.Plan", "Handlingsplan sociala företag")).Set("Input.RegistrationNumber", "AMN-2018-0329"));
        var suggested = await _coordinator.OpenAsync($"{item}/forslag");
        suggested.Form()["Input.Points"].ShouldBe("Arbetsmarknadsnämnden godkänner handlingsplanen i de delar som berör arbetsmarknadsnämnden.\nArbetsmarknadsnämnden föreslår kommunstyrelsen att godkänna handlingsplanen.");
        (await suggested.Form().SubmitAsync("Spara")).Accepted();

        (await _coordinator.RecordAsync(item, "Decided", "12", (page, f) => f.Does(page, "antas i de delar som berör nämnden"))).Accepted();

        var adopted = await _app.PlanAsync(plan);
        adopted.State.ShouldBe(PlanState.AdoptedInPart);
        var decision = adopted.Decisions.ShouldHaveSingleItem();
        (decision.Kind, decision.MeetingDate, decision.Paragraph, decision.RegistrationNumber).ShouldBe((PlanDecisionKind.AdoptOwnPart, new DateOnly(2027, 2, 10), "12", "AMN-2018-0329"));
        (await _coordinator.OpenAsync(plan)).AllText.ShouldContain("Antar planen för sin del");
        (await _app.LedgerAsync()).Count(o => o.Kind == ObligationKind.Activity).ShouldBe(1, "one body is bound so far");

        var board = await ItemAsync("KS", "2027-02-24", "Handlingsplan", (page, f) => f.Set("Input.Plan", page.OptionOf("Input.Plan", "Handlingsplan sociala företag")));
        (await _coordinator.WriteAsync(board, "Kommunstyrelsen antar handlingsplanen.")).Accepted();
        (await _coordinator.RecordAsync(board, "Decided", "44", (page, f) => f.Does(page, "antas i sin helhet"))).Accepted();

        (await _app.PlanAsync(plan)).State.ShouldBe(PlanState.InForce);
        (await _app.ActivityAtAsync(activity)).Parties.ShouldAllBe(p => p.Binding == BindingState.BoardDecision);
        (await _app.LedgerAsync()).Count(o => o.Kind == ObligationKind.Activity).ShouldBe(2);
    }

    [Fact]
    public async Task Motion_Answered_IsDecidedClosedAndItsReferralsEnd()
    {
        var matter = await RegisterAsync("Motion", "Ta tillvara de sociala företagen", "KS 2026/817");
        var item = await ItemAsync("KS", "2027-02-24", "", (_, f) => f.Set("Input.Matter", "KS2026/817"));
        (await _app.ItemAsync(item)).Title.ShouldBe("Ta tillvara de sociala företagen", "an item without a heading of its own bears the matter's");
        (await _coordinator.OpenAsync($"{item}/forslag")).Form()["Input.Points"].ShouldBe("Kommunstyrelsen beslutar att hänvisa till förvaltningens tjänsteutlåtande som svar på motionen.");
        (await _coordinator.WriteAsync(item, "Motionen anses besvarad.")).Accepted();

        (await _coordinator.RecordAsync(item, "Decided", "9", (page, f) => f.Does(page, "är besvarat"))).Accepted();

        var stored = await _app.MatterAsync();
        (stored.State, stored.DecidedOn, stored.Paragraph, stored.Decision).ShouldBe((MatterState.Closed, new DateOnly(2027, 2, 24), "9", "Motionen anses besvarad."));
        var page = await _coordinator.OpenAsync(matter);
        page.Find($"a[href='{item}']").TextContent.ShouldContain("§ 9");
    }

    [Fact]
    [Trait("Req", "S001-06")]
    public async Task Referral_DecidedByTheCommitteeThatWasAsked_GivesItsReply()
    {
        var matter = await RegisterAsync("Referral", "Remiss om handlingsplan", "KS 2026/900");
        var refer = await _coordinator.OpenAsync($"{matter}/remittera");
        var box = refer.FindAll("fieldset .ds-field").Single(f => f.TextContent.Contains("(AMN)", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;
        await (await refer.Form().Set("Input.DueOn", "2027-03-30").Tick("Input.Committees", box).SubmitAsync("Granska mot sammanträdena")).Form().SubmitAsync("Remittera till 1");
        var item = await ItemAsync("AMN", "2027-02-10", "Svar på remiss", (_, f) => f.Set("Input.Matter", "KS 2026/900").Set("Input.RegistrationNumber", "AMN 2027/5"));
        (await _coordinator.WriteAsync(item, "Nämnden överlämnar tjänsteutlåtandet som svar på remissen.")).Accepted();

        (await _coordinator.RecordAsync(item, "Decided", "5", (page, f) => f.Does(page, "svar på remissen", "är beslutat men inte avslutat"))).Accepted();

        var referral = await _app.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Referrals.AsNoTracking().AsSplitQuery().SingleAsync());
        (referral.State, referral.DecidedOn, referral.Paragraph, referral.ReplyNumber).ShouldBe((ReferralState.Replied, new DateOnly(2027, 2, 10), "5", "AMN 2027/5"));
        referral.Reply.ShouldBe("Nämnden överlämnar tjänsteutlåtandet som svar på remissen.");
        (await _app.LedgerAsync()).ShouldHaveSingleItem().State.ShouldBe(ObligationState.Met);
    }

    [Fact]
    public async Task ReferredBack_OpensTheMatterAgainWithWhatIsToBeSupplemented()
    {
        var matter = await RegisterAsync("Motion", "Motion om IOP", "KS 2026/11");
        await (await _coordinator.OpenAsync($"{matter}/lage")).Form().Set("Input.Step", "Close").SubmitAsync("Spara");
        var plan = await _coordinator.StartPlanAsync("Plan att komplettera");
        var item = await ItemAsync("KS", "2027-02-24", "Motion om IOP", (page, f) => f.Set("Input.Matter", "KS 2026/11").Set("Input.Plan", page.OptionOf("Input.Plan", "Plan att komplettera")));
        (await _coordinator.CheckAsync(item, "ReferredBack", "8")).AllText.ShouldContain("Skriv vad som ska kompletteras.");

        var check = await _coordinator.CheckAsync(item, "ReferredBack", "8", (_, f) => f.Set("Input.Supplement", "Kostnaderna ska redovisas"));
        check.Texts(".confirm-body li").ShouldContain("Ärendet «KS 2026/11 Motion om IOP» öppnas igen för komplettering");
        check.AllText.ShouldContain("Kommunstyrelsen återremitterar ärendet för komplettering: Kostnaderna ska redovisas.");
        (await check.Form().SubmitAsync("Fastställ beslutet")).Accepted();

        (await _app.MatterAsync()).State.ShouldBe(MatterState.InPreparation);
        (await _coordinator.OpenAsync(matter)).AllText.ShouldContain("Kostnaderna ska redovisas");
        (await _app.PlanAsync(plan)).Decisions.ShouldHaveSingleItem().Kind.ShouldBe(PlanDecisionKind.SendBack);
    }

    [Fact]
    public async Task Tabled_ReturnsAtTheNextMeeting_OrWaitsUntilThereIsOne()
    {
        var next = await _coordinator.MeetAsync("AMN", "2027-03-24");
        var item = await ItemAsync("AMN", "2027-02-10", "Tungt ärende", (_, f) => f.Set("Input.RegistrationNumber", "AMN 2027/9"));
        (await _coordinator.WriteAsync(item, "Nämnden godkänner rapporten.")).Accepted();
        (await _coordinator.RecordAsync(item, "Tabled", "6")).Accepted().AllText.ShouldContain("Arbetsmarknadsnämnden bordlägger ärendet.");

        var agenda = await _coordinator.OpenAsync(next);
        var back = agenda.FindAll("tbody th a").Single().GetAttribute("href")!;
        var returned = await _app.ItemAsync(back);
        (returned.RegistrationNumber, returned.Points.Single(), returned.Outcome).ShouldBe(("AMN 2027/9", "Nämnden godkänner rapporten.", null));
        (await _coordinator.OpenAsync(back)).AllText.ShouldContain("10 feb 2027 § 6");

        (await CancelAsync(next)).ShouldContain("1 ärenden på dagordningen väntar tills nämnden har ett nytt sammanträde.");
        (await _app.ItemAsync(back)).MeetingId.ShouldBeNull();
        var later = await _coordinator.MeetAsync("AMN", "2027-04-21");
        var shown = await (await _coordinator.OpenAsync(later)).FormWith("Ta upp på sammanträdet Tungt ärende").SubmitAsync("Ta upp på sammanträdet Tungt ärende");
        shown.Find("tbody th a").GetAttribute("href").ShouldBe(back);
    }

    [Fact]
    public async Task Meeting_CancelledWithAnotherAhead_ItsItemsGoOnToThat()
    {
        var first = await _coordinator.MeetAsync("AMN", "2027-03-10");
        await _coordinator.MeetAsync("AMN", "2027-03-24");
        var item = await _coordinator.AddItemAsync(first, "Går vidare");

        (await CancelAsync(first)).ShouldContain("1 ärenden på dagordningen flyttas till sammanträdet 24 mars 2027.");

        (await _coordinator.OpenAsync(item)).AllText.ShouldContain("24 mars 2027");
    }

    [Fact]
    public async Task Meeting_WithARecordedDecision_IsNeitherMovedNorCancelled()
    {
        var item = await DecidedAsync("Beslutat", "3");
        var meeting = $"/namnder/AMN/sammantraden/{(await _app.ItemAsync(item)).MeetingId!.Value.Value}";

        var moved = await (await _coordinator.OpenAsync(meeting)).Form().Set("Input.On", "2027-02-11").SubmitAsync("Spara");
        var cancelled = await (await _coordinator.OpenAsync($"{meeting}/stall-in")).Form().Set("Input.Reason", "Fel dag").SubmitAsync("Ställ in");

        moved.Text("#Input_On-error").ShouldContain("Sammanträdet har fastställda beslut.");
        cancelled.Text("#Input_Reason-error").ShouldContain("Sammanträdet har fastställda beslut.");
        (await _coordinator.OpenAsync(item)).AllText.ShouldContain("10 februari 2027");
    }

    [Fact]
    public async Task Record_TooEarlyWithoutWordsOrWithATakenParagraph_IsRefusedAtTheField()
    {
        var early = await _coordinator.AddItemAsync(await _coordinator.MeetAsync("AMN", "2027-03-10"), "För tidigt");
        await DecidedAsync("Först", "7");
        var agenda = (await _coordinator.OpenAsync("/namnder/AMN/sammantraden?visa=alla")).FindAll("tbody th a").Single(a => a.InnerHtml.Contains("2027-02-10", StringComparison.Ordinal)).GetAttribute("href")!;
        var second = await _coordinator.AddItemAsync(agenda, "Sedan");

        (await _coordinator.CheckAsync(early, "Struck", "")).AllText.ShouldContain("Sammanträdet är först 2027-03-10.");
        (await _coordinator.CheckAsync(second, "Decided", "8")).Text("#Input_Outcome-error").ShouldContain("Skriv vad som beslutades först.");
        await _coordinator.WriteAsync(second, "Godkänns.");
        (await _coordinator.CheckAsync(second, "Decided", "§ 7")).Text("#Input_Paragraph-error").ShouldContain("§ 7 används redan i sammanträdets protokoll.");
        (await _coordinator.CheckAsync(second, "Decided", "sju")).Text("#Input_Paragraph-error").ShouldContain("Skriv paragrafens nummer");
        (await (await _coordinator.OpenAsync($"{second}/andra")).Form().Set("Input.ReportDatedOn", "2027-02-11").SubmitAsync("Spara")).Text("#Input_ReportDatedOn-error").ShouldContain("efter sammanträdet");
        (await (await _coordinator.OpenAsync($"{second}/samrad")).Form("#ny").Set("Input.Kind", "Other").Set("Input.With", "Facket").Set("Input.On", "2027-02-12").SubmitAsync("Spara")).Text("#Input_On-error").ShouldContain("senare än sammanträdet");
        (await _coordinator.RecordAsync(second, "Decided", "7 a")).Accepted();
        (await _app.ItemsAsync()).Count(i => i.IsRecorded).ShouldBe(2);
    }

    [Fact]
    public async Task Record_TwoAtOnceUnderOneParagraph_TheSecondIsToldSo()
    {
        var agenda = await _coordinator.MeetAsync("AMN", "2027-02-10");
        var (one, other) = (await _coordinator.AddItemAsync(agenda, "Ett"), await _coordinator.AddItemAsync(agenda, "Två"));
        await _coordinator.WriteAsync(one, "Godkänns.");
        await _coordinator.WriteAsync(other, "Godkänns.");
        var checks = new[] { await _coordinator.CheckAsync(one, "Decided", "7"), await _coordinator.CheckAsync(other, "Decided", "7") };

        (await checks[0].Form().SubmitAsync("Fastställ beslutet")).Accepted();
        var refused = await checks[1].Form().SubmitAsync("Fastställ beslutet");

        refused.Text("#Input_Paragraph-error").ShouldContain("§ 7 används redan");
        (await _app.ItemAsync(other)).IsRecorded.ShouldBeFalse();
    }

    [Fact]
    public async Task Record_WhatHappensHasChangedSinceItWasSaid_IsSaidAgain()
    {
        var item = await ItemAsync("AMN", "2027-02-10", "Tungt ärende", (_, _) => { });
        var check = await _coordinator.CheckAsync(item, "Tabled", "6");
        check.AllText.ShouldContain("som inte är inlagt ännu");
        await _coordinator.MeetAsync("AMN", "2027-03-24");

        var again = await check.Form().SubmitAsync("Fastställ beslutet");

        again.AllText.ShouldContain("Det som händer har ändrats");
        again.AllText.ShouldContain("Ärendet återkommer på dagordningen 2027-03-24");
        (await again.Form().SubmitAsync("Fastställ beslutet")).Accepted();
        (await _app.ItemsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Correct_KeepsWhatStoodAndCarriesTheParagraphOn()
    {
        var plan = await _coordinator.StartPlanAsync("Planen");
        var matter = await RegisterAsync("Motion", "Motionen", "KS 2026/3");
        var item = await ItemAsync("KS", "2027-02-24", "Motionen", (page, f) => f.Set("Input.Matter", "KS 2026/3").Set("Input.Plan", page.OptionOf("Input.Plan", "Planen")));
        await _coordinator.WriteAsync(item, "Motionen avslås.");
        (await _coordinator.RecordAsync(item, "Decided", "9", (page, f) => f.Does(page, "är besvarat", "antas i sin helhet"))).Accepted();
        var form = (await _coordinator.OpenAsync($"{item}/ratta")).Form();
        (await form.Set("Input.Paragraph", "19").Set("Input.Points", "Motionen anses besvarad.").SubmitAsync("Spara rättelsen")).Text("#Input_Reason-error").ShouldContain("Skriv varför.");

        var shown = (await form.Set("Input.Reason", "Skrivfel i protokollet").SubmitAsync("Spara rättelsen")).Accepted();

        foreach (var text in new[] { "§ 19", "Motionen anses besvarad.", "Motionen avslås.", "Skäl: Skrivfel i protokollet", "Rättelse: Paragraf" })
        {
            shown.AllText.ShouldContain(text);
        }

        var stored = await _app.ItemAsync(item);
        stored.Entries.Where(e => e.Kind == DecisionEntryKind.Corrected).Select(e => (e.Field, e.Before)).ShouldBe([("Paragraph", "9"), ("Points", "Motionen avslås.")], ignoreOrder: true);
        (await _app.PlanAsync(plan)).Decisions.Single().Paragraph.ShouldBe("19");
        var corrected = await _app.MatterAsync();
        (corrected.Paragraph, corrected.Decision, corrected.State).ShouldBe(("19", "Motionen anses besvarad.", MatterState.Closed));
        (await _coordinator.OpenAsync($"{item}/utdrag")).AllText.ShouldContain("Rättat den 1 mars 2027: Skrivfel i protokollet");
        (await _coordinator.OpenAsync($"{item}/andra")).Url.AbsolutePath.ShouldBe($"{item}/ratta", "a recorded decision is only corrected");
        (await _coordinator.OpenAsync(matter)).AllText.ShouldContain("Beslutet rättat");
    }

    [Theory]
    [InlineData("andra", "Input.Title", "Spara", false)]
    [InlineData("forslag", "Input.Points", "Spara", false)]
    [InlineData("ratta", "Input.Summary", "Spara rättelsen", true)]
    public async Task Save_AfterSomebodyElse_ShowsBothFieldByFieldAndCanSaveAgain(string page, string field, string button, bool recorded)
    {
        var item = recorded ? await DecidedAsync("Två skriver", "2") : await ItemAsync("AMN", "2027-02-10", "Två skriver", (_, _) => { });
        PageForm Fill(PageForm form, string text) => (recorded ? form.Set("Input.Reason", "Fel") : form).Set(field, text);
        var first = await _coordinator.OpenAsync($"{item}/{page}");
        var second = await _coordinator.OpenAsync($"{item}/{page}");

        (await Fill(first.Form(), "Den första texten").SubmitAsync(button)).Accepted();
        var told = await Fill(second.Form(), "Den andra texten").SubmitAsync(button);

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Text(".conflict").ShouldContain("Den första texten");
        told.Text(".conflict").ShouldContain("Den andra texten");
        (await told.Form().SubmitAsync(button)).Accepted();
    }

    [Fact]
    public async Task Adjustment_OnImpossibleDays_IsRefusedAndTwoWhoWriteAreTold()
    {
        var item = await DecidedAsync("Justeras", "1");
        var address = $"/namnder/AMN/sammantraden/{(await _app.ItemAsync(item)).MeetingId!.Value.Value}/justering";
        async Task<Page> SaveAsync(string adjusted, string by, string announced) =>
            await (await _coordinator.OpenAsync(address)).Form().Set("Input.AdjustedOn", adjusted).Set("Input.Adjusters", by).Set("Input.AnnouncedOn", announced).SubmitAsync("Spara");

        (await SaveAsync("2027-02-09", "Kim (S)", "")).Text("#Input_AdjustedOn-error").ShouldContain("före sammanträdet");
        (await SaveAsync("2027-03-02", "Kim (S)", "")).Text("#Input_AdjustedOn-error").ShouldContain("inte varit ännu");
        (await SaveAsync("2027-02-17", "", "")).Text("#Input_Adjusters-error").ShouldContain("Skriv vem som justerade.");
        (await SaveAsync("2027-02-17", "Kim (S)", "2027-02-16")).Text("#Input_AnnouncedOn-error").ShouldContain("efter justeringen");
        var late = await _coordinator.OpenAsync(address);
        (await SaveAsync("2027-02-26", "Kim (S)", "2027-03-01")).AllText.ShouldContain("senare än lagens 14 dagar");
        (await late.Form().Set("Input.AdjustedOn", "2027-02-18").Set("Input.Adjusters", "Kim (S)").SubmitAsync("Spara")).Text(".conflict").ShouldContain("26 feb 2027");
    }

    [Fact]
    public async Task Officer_KeepsTheOwnCommitteesMinutesAndNoOther()
    {
        var own = await ItemAsync("AMN", "2027-02-10", "Eget", (_, _) => { });
        var other = await ItemAsync("KS", "2027-02-24", "Annans", (_, _) => { });
        using var secretary = await _app.SignInAsAsync(Roles.CommitteeOfficer, "AMN");
        using var reader = await _app.SignInAsAsync(Roles.Reader);

        (await secretary.WriteAsync(own, "Godkänns.")).Accepted();
        (await secretary.RecordAsync(own, "Decided", "1")).Accepted();
        foreach (var page in new[] { "andra", "forslag", "faststall", "samrad", "uttalanden/nytt", "uppfoljningar/ny" })
        {
            (await secretary.OpenAsync($"{other}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }

        (await reader.OpenAsync(own)).Status.ShouldBe(HttpStatusCode.OK);
        (await reader.OpenAsync($"{own}/ratta")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> DecidedAsync(string title, string paragraph)
    {
        var item = await ItemAsync("AMN", "2027-02-10", title, (_, _) => { });
        (await _coordinator.WriteAsync(item, "Arbetsmarknadsnämnden godkänner rapporten.")).Accepted();
        (await _coordinator.RecordAsync(item, "Decided", paragraph)).Accepted();
        return item;
    }

    /// <summary>An item of a new meeting.</summary>
    private async Task<string> ItemAsync(string committee, string day, string title, Action<Page, PageForm> more)
    {
        var agenda = await _coordinator.MeetAsync(committee, day);
        var page = await _coordinator.OpenAsync($"{agenda}/nytt");
        var form = page.Form().Set("Input.Title", title);
        more(page, form);
        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private async Task<string> RegisterAsync(string kind, string subject, string number)
    {
        var start = await _coordinator.OpenAsync("/arenden/nytt");
        return (await start.Form().Set("Input.Kind", kind).Set("Input.Subject", subject).Set("Input.Numbers", number).Set("Input.ReceivedOn", "2026-12-01").Choose(start, "Input.AddresseeId", "(KS)").SubmitAsync("Registrera")).Accepted().Url.AbsolutePath;
    }

    /// <returns>What the page said before the meeting was called off.</returns>
    private async Task<string> CancelAsync(string agenda)
    {
        var page = await _coordinator.OpenAsync(agenda.Replace("/dagordning", "/stall-in", StringComparison.Ordinal));
        (await page.Form().Set("Input.Reason", "Sjukdom").SubmitAsync("Ställ in")).Accepted();
        return page.AllText;
    }
}

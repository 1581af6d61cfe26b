using System.Net;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>From an enterprise and a procurement to a match that somebody judges, and a letter (S002-14, S003-R5.2).</summary>
[Trait("Req", "S002-14")]
[Trait("Req", "S003-R5.2")]
public sealed class MatchPagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Match_FromBothSides_IsFoundJudgedAndToldOf()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var enterprise = await RegisterAsync(officer, "Städkooperativet", "Kontorsstädning", "90919200");
        await app.DeliverAsync();
        var address = await officer.EnterAsync("Städning av kontor", ("MainCpv", "90919200"), ("Kind", "Services"), ("Value", "600 000"));
        await app.DeliverAsync();

        // Told of once, and shown on both sides with reasons.
        var told = (await app.ToldAsync<OpportunityFound>()).ShouldHaveSingleItem();
        told.Enterprises.ShouldHaveSingleItem().EnterpriseId.ShouldBe(Guid.Parse(enterprise.Split('/')[^1]));
        (await reader.OpenAsync(address)).Text("#leverantorer").ShouldContain("Samma kod: 90919200");
        (await reader.OpenAsync(enterprise)).Text("#upphandlingar").ShouldContain("Städning av kontor");
        (await reader.OpenAsync($"/upphandlingar/matchningar{enterprise}")).Text("main").ShouldContain("Städning av kontor");
        (await reader.OpenAsync($"{address}/leverantorer")).Text("main").ShouldContain("Städkooperativet");
        var list = await reader.OpenAsync("/upphandlingar/matchningar?styrka=Strong&omrade=90&q=städ");
        list.Text("main").ShouldContain("Städkooperativet");
        (await reader.OpenAsync("/upphandlingar/matchningar?omrade=45")).Text("main").ShouldNotContain("Städkooperativet");
        (await reader.OpenAsync("/upphandlingar/matchningar/export.csv")).Body.ShouldContain("Städkooperativet");

        // Dismissed for a reason; not raised again until what it rests on has changed.
        var match = $"{address}/leverantorer/{enterprise.Split('/')[^1]}";
        (await reader.OpenAsync(match)).Text("#skal").ShouldContain("45 av 45");
        var dismiss = (await officer.OpenAsync(match)).Form("form.form");
        (await dismiss.SubmitAsync("Avfärda")).Has("[name='Input.Reason'][aria-invalid=true]").ShouldBeTrue();
        (await dismiss.Set("Input.Reason", "Hinner inte.").SubmitAsync("Avfärda")).Accepted().Text("#bedomt").ShouldContain("Hinner inte.");
        await (await officer.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Description", "Mer text.").SubmitAsync("Spara");
        await app.DeliverAsync();
        (await officer.OpenAsync("/upphandlingar/matchningar")).Text("main").ShouldNotContain("Städkooperativet", customMessage: "a text that the match does not rest on");
        await (await officer.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Value", "500 000").SubmitAsync("Spara");
        await app.DeliverAsync();
        (await officer.OpenAsync("/upphandlingar/matchningar")).Text("main").ShouldContain("Avfärdad förut");
        (await app.ToldAsync<OpportunityFound>()).Count.ShouldBe(1, "others are told once");

        // Marked and dismissed together, taken back, and gone on with.
        var key = $"{address.Split('/')[^1].Replace("-", "", StringComparison.Ordinal)}.{enterprise.Split('/')[^1].Replace("-", "", StringComparison.Ordinal)}";
        var check = await (await officer.OpenAsync("/upphandlingar/matchningar")).Form("#markerade").Tick("ids", key).SubmitAsync("Avfärda");
        await check.Form("form.form").Set("Input.Reason", "Inte nu.").SubmitAsync("Avfärda");
        await (await officer.OpenAsync(match)).Form("#bedomt form").SubmitAsync("Ta tillbaka bedömningen");
        (await (await officer.OpenAsync(match)).Form("form[action*='Accept']").SubmitAsync("Gå vidare med den")).Accepted().Text("#bedomt").ShouldContain("Att gå vidare med");
        (await officer.OpenAsync("/upphandlingar/matchningar?lage=Accepted")).Text("main").ShouldContain("Städkooperativet");

        // Nobody is kept for this purpose; then somebody is, and gets the letter once.
        (await officer.OpenAsync($"{address}/meddela")).Text("#utan-adress").ShouldContain("Städkooperativet");
        await AddContactAsync(officer, enterprise);
        var preview = await (await officer.OpenAsync($"{address}/meddela")).Form("form.form").Clear("Input.Contacts").Tick("Input.Contacts", await ContactAsync(officer, address)).Set("Input.Words", "Välkomna på dialogmöte.").SubmitAsync("Granska brevet");
        preview.Text("#mottagare").ShouldContain("anna@stad.example");
        preview.Text("#brev").ShouldContain("Välkomna på dialogmöte.");
        var send = preview.Form("form.form");
        (await send.SubmitAsync("Skicka")).Accepted();
        (await send.SubmitAsync("Skicka")).Accepted();
        var letters = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Mail.AsNoTracking().ToListAsync(Ct));
        letters.ShouldHaveSingleItem().TextBody.ShouldContain("Välkomna på dialogmöte.");
        (await officer.OpenAsync($"{address}/meddela")).Text("#meddelade").ShouldContain("anna@stad.example");
        (await reader.OpenAsync($"{address}/meddela")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Over: nothing is left to answer, and what was accepted is not lost.
        (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Cancelled").Set("Input.Because", "Pengarna är slut.").SubmitAsync("Spara")).Accepted();
        (await officer.OpenAsync("/upphandlingar/matchningar?lage=alla")).Text("main").ShouldNotContain("Städkooperativet");
        await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().HandleAsync(null, Ct));
        (await CountAsync(app)).ShouldBe(1);
    }

    [Fact]
    public async Task MatchAll_OfARegisterThatWasThereBefore_FillsAndChangesNothingTwice()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var cleaners = await RegisterAsync(officer, "Städkooperativet", "Kontorsstädning", "90919200");
        await RegisterAsync(officer, "Fruktkorgen", "Fruktkorgar", "15332410");
        await officer.EnterAsync("Städning av kontor", ("MainCpv", "90919200"));
        await officer.EnterAsync("Frukt till arbetsplatser", ("MainCpv", "15300000"));
        await officer.EnterAsync("Asfalt", ("MainCpv", "45233222"));
        await app.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ProcurementDbContext>();
            await db.Outbox.ExecuteDeleteAsync(Ct);
            await db.Candidates.ExecuteDeleteAsync(Ct);
        });

        var first = await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().HandleAsync(null, Ct));
        (first.Cases, first.Candidates, first.Written).ShouldBe((3, 2, 2));
        (await CountAsync(app)).ShouldBe(2);
        var again = await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().HandleAsync(null, Ct));
        again.Written.ShouldBe(0);

        // Other weights, and an enterprise that has ended.
        var weights = (await officer.OpenAsync("/upphandlingar/matchningar/vikter")).Form("form.form");
        (await weights.Set("Input.Code", "50").SubmitAsync("Spara och matcha om")).Has("[name='Input.Code'][aria-invalid=true]").ShouldBeTrue();
        var before = await ScoresAsync(app);
        (await weights.Set("Input.Words", "15").SubmitAsync("Spara och matcha om")).Accepted();
        (await weights.Set("Input.Size", "5").Set("Input.Place", "25").SubmitAsync("Spara och matcha om")).Status.ShouldBe(HttpStatusCode.Conflict);
        await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().HandleAsync(null, Ct));
        (await ScoresAsync(app)).ShouldNotBe(before);
        await (await officer.OpenAsync($"{cleaners}/avsluta")).Form("form.form").Set("Input.Reason", "Dissolved").Set("Input.On", "2026-01-01").SubmitAsync();
        await app.DeliverAsync();
        await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().HandleAsync(null, Ct));
        (await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Candidates.Select(x => x.Name).ToListAsync(Ct))).ShouldBe(["Fruktkorgen"]);
    }

    [Fact]
    public async Task MatchAll_InSeveralParts_WhileAnEnterpriseComes_FindsEachMatchOnce()
    {
        const int Many = 2_100;
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await RegisterAsync(officer, "Städkooperativet", "Kontorsstädning", "90919200");
        await app.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ProcurementDbContext>();
            db.AddWhole(Enumerable.Range(1, Many).Select(i => ProcurementCase.Enter(
                ProcurementCaseId.New(), new ProcurementFacts { Title = $"Städning av kontor {i}", BuyerName = "Uppsala kommun", Status = ProcurementStatus.Planned, MainCpv = "90919200" }, app.Clock.GetUtcNow(), "Test")));
            await db.SaveChangesAsync(Ct);
        });

        var told = new List<int>();
        var done = await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().HandleAsync(
            async (ready, all) =>
            {
                all.ShouldBe(Many);
                told.Add(ready);
                if (told.Count == 1)
                {
                    var comes = await RegisterAsync(officer, "Rena rum", "Kontorsstädning", "90919200");
                    await app.InScopeAsync(other => other.GetRequiredService<MatchCandidateHandler>().HandleAsync(Guid.Parse(comes.Split('/')[^1]), Ct));
                }
            },
            Ct));

        (done.Cases, done.Written).ShouldBe((Many, Many));
        told.ShouldBeInOrder();
        told.Count.ShouldBeGreaterThan(2);
        told[^1].ShouldBe(Many);
        (await CountAsync(app)).ShouldBe(2 * Many);
    }

    [Fact]
    public async Task Match_WhenOneLeavesAndAnotherOfTheSameVersionComes_IsOfTheOneThatIsThere()
    {
        await using var app = await CoordinationApp.StartAsync();
        var wanted = await StoreAsync(app, new ProcurementFacts { Title = "Städning av kontor", BuyerName = "Uppsala kommun", Status = ProcurementStatus.Planned, MainCpv = "90919200" });
        var (leaves, comes) = (Cleaners("Städkooperativet"), Cleaners("Rena rum"));
        await ChangeAsync(app, db => db.Candidates.Add(new Candidate(leaves, app.Clock.GetUtcNow())));
        await MatchAsync(app, wanted);
        (await MatchedAsync(app, wanted)).ShouldBe([leaves.Id]);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChangeAsync(app, db =>
        {
            db.Candidates.Remove(db.Candidates.Single(c => c.Id == leaves.Id));
            db.Candidates.Add(new Candidate(comes, app.Clock.GetUtcNow()));
        });
        await MatchAsync(app, wanted);

        (await MatchedAsync(app, wanted)).ShouldBe([comes.Id]);
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public async Task Match_OfAReservedProcurement_TellsForWhomItIsMarked()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var guides = new CandidateFacts(new CandidateId(Guid.CreateVersion7()), "Vägvisarna", "Uppsala", 10, true, [new OfferFacts("Vägledning", "85312300", null, null)], 1);
        await ChangeAsync(app, db => db.Candidates.Add(new Candidate(guides, app.Clock.GetUtcNow())));
        var facts = new ProcurementFacts { Title = "Vägledning", BuyerName = "Uppsala kommun", Status = ProcurementStatus.Planned, MainCpv = "85312300", Lots = [new LotFacts { Number = "1", Title = "Norr" }] };
        (string Words, MatchStrength Strength, ProcurementFacts Facts)[] marked =
        [
            ("med offentligt uppdrag (19 kap. 25 § LOU). En kod står i lagens lista", MatchStrength.Strong, facts with { ReservedParticipation = ReservedParticipation.PublicService }),
            ("med offentligt uppdrag (19 kap. 25 § LOU). En kod står i lagens lista", MatchStrength.Strong, facts with { Lots = [facts.Lots[0] with { ReservedParticipation = ReservedParticipation.PublicService }] }),
            ("andelen 10 %, som är under 30", MatchStrength.Weak, facts with { ReservedParticipation = ReservedParticipation.Integrating }),
            ("utan att det står för vem", MatchStrength.Weak, facts with { ReservedParticipation = ReservedParticipation.Unspecified }),
            ("andelen gäller dem som sysselsätts i programmet", MatchStrength.Strong, facts with { ReservedExecution = ReservedExecution.Yes }),
            ("listorna i 19 kap. 25 § och 25 a § LOU", MatchStrength.Strong, facts),
        ];
        foreach (var (words, strength, wanted) in marked)
        {
            var id = await StoreAsync(app, wanted);
            await MatchAsync(app, id);
            (await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.SingleAsync(m => m.CaseId == id, Ct))).Strength.ShouldBe(strength, words);
            (await reader.OpenAsync($"/upphandlingar/{id.Value}/leverantorer/{guides.Id.Value}")).Text("#skal").ShouldContain(words);
        }
    }

    [Fact]
    public async Task Match_OfAPlanAndOfAJointHandOver_IsStrongerForThoseWhoAreThere()
    {
        await using var app = await CoordinationApp.StartAsync(new() { Arguments = ["--Organisation:Municipality=Uppsala kommun"] });
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("SN", "Socialnämnden");
        var (near, far) = (Cleaners("Städkooperativet"), Cleaners("Rena rum") with { Locality = "Malmö" });
        await ChangeAsync(app, db => db.Candidates.AddRange(new[] { far, near }.Select(f => new Candidate(f, app.Clock.GetUtcNow()))));
        var review = await (await officer.OpenAsync("/upphandlingar/import/plan")).Form("form.form").Set("Input.Unit", "SN").Set("Input.List", "Nummer;Rubrik;CPV-kod\nA1;Städning av kontor;90919200").SubmitAsync("Granska");
        (await review.Form("form.form").SubmitAsync("Spara planen")).Accepted();
        var planned = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Cases.Select(c => c.Id).SingleAsync(Ct));
        var joint = await StoreAsync(app, new ProcurementFacts { Title = "Städning av kontor", BuyerName = "Kommunstyrelsen", BuyingUnit = "KS", IsJoint = true, Status = ProcurementStatus.Planned, MainCpv = "90919200" });
        var others = await StoreAsync(app, new ProcurementFacts { Title = "Städning av kontor", BuyerName = "Socialnämnden", Status = ProcurementStatus.Planned, MainCpv = "90919200" });
        foreach (var id in new[] { planned, joint, others })
        {
            await MatchAsync(app, id);
        }

        foreach (var own in new[] { planned, joint })
        {
            (await MatchedAsync(app, own)).ShouldBe([near.Id, far.Id]);
            (await officer.OpenAsync($"/upphandlingar/{own.Value}/leverantorer/{near.Id.Value}")).Text("#skal").ShouldContain("Samma kommun: Uppsala");
            (await officer.OpenAsync($"/upphandlingar/{own.Value}/leverantorer/{far.Id.Value}")).Text("#skal").ShouldContain("en annan plats (Uppsala län)");
        }

        (await officer.OpenAsync($"/upphandlingar/{others.Value}/leverantorer/{near.Id.Value}")).Text("#skal").ShouldContain("Platsen är inte känd", customMessage: "somebody else's committee");

        // All at once, the same holds.
        await ChangeAsync(app, db => db.CandidateMatches.RemoveRange(db.CandidateMatches));
        await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().MatchAsync(null, Ct));
        (await MatchedAsync(app, planned)).ShouldBe([near.Id, far.Id]);
    }

    [Fact]
    public async Task Match_DescribedAndShortOfTime_SaysWhichWordsAndWhyItIsWeak()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var cleaners = Cleaners("Städkooperativet") with { Offers = [new OfferFacts("Kontorsstädning", "90919200", null, null), new OfferFacts("Fönsterputs", "90919200", null, null)] };
        await ChangeAsync(app, db => db.Candidates.Add(new Candidate(cleaners, app.Clock.GetUtcNow())));
        var far = new string('x', CaseFacts.LongestBeginning);
        var wanted = await StoreAsync(app, new ProcurementFacts
        {
            Title = "Städning",
            Description = $"Avtalet gäller kontorsstädning. {far} Fönsterputs",
            BuyerName = "Uppsala kommun",
            Status = ProcurementStatus.Published,
            MainCpv = "90919200",
            TenderDeadline = app.Clock.GetUtcNow().AddDays(6),
        });
        await MatchAsync(app, wanted);
        var reasons = (await reader.OpenAsync($"/upphandlingar/{wanted.Value}/leverantorer/{cleaners.Id.Value}")).Text("#skal");
        reasons.ShouldContain("Ord i rubriken som möts: «städning»");
        reasons.ShouldContain("Ord i beskrivningen som möts, med mindre vikt: «kontorsstädning».");
        reasons.ShouldNotContain("fönsterputs", customMessage: "only how it begins is read");
        reasons.ShouldContain("om 6 dagar.");
        (await StrengthAsync()).ShouldBe(MatchStrength.Strong);

        // Two days later there is hardly time.
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.InScopeAsync(s => s.GetRequiredService<MatchAllHandler>().MatchAsync(null, Ct));
        (await StrengthAsync()).ShouldBe(MatchStrength.Weak);
        using var later = await app.SignInAsAsync(Roles.Reader);
        (await later.OpenAsync($"/upphandlingar/{wanted.Value}/leverantorer/{cleaners.Id.Value}")).Text("#skal").ShouldContain("om 4 dagar. Det är för kort tid för att hinna skriva ett anbud. Matchningen är därför högst svag.");

        Task<MatchStrength> StrengthAsync() => app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.Select(m => m.Strength).SingleAsync(Ct));
    }

    [Fact]
    public async Task Match_OfWhatHasEnded_GoesAtOnceUnlessSomebodyHasAcceptedIt()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var cleaners = Cleaners("Städkooperativet");
        await ChangeAsync(app, db => db.Candidates.Add(new Candidate(cleaners, app.Clock.GetUtcNow())));
        var facts = new ProcurementFacts { Title = "Städning av kontor", BuyerName = "Uppsala kommun", Status = ProcurementStatus.Published, MainCpv = "90919200", TenderDeadline = app.Clock.GetUtcNow().AddDays(30) };
        var (ended, moved, accepted, open) = (await StoreAsync(app, facts), await StoreAsync(app, facts), await StoreAsync(app, facts), await StoreAsync(app, facts));
        var noticed = ProcurementCaseId.New();
        await ChangeAsync(app, db => db.Cases.Add(ProcurementCase.FromNotice(noticed, ProcurementSource.EForms, "p1", facts, new NoticeMark("n1", "01"), app.Clock.GetUtcNow())));
        await app.DeliverAsync();
        (await CountAsync(app)).ShouldBe(5);
        (await (await officer.OpenAsync($"/upphandlingar/{accepted.Value}/leverantorer/{cleaners.Id.Value}")).Form("form[action*='Accept']").SubmitAsync("Gå vidare med den")).Accepted();

        foreach (var id in new[] { ended, accepted })
        {
            (await (await officer.OpenAsync($"/upphandlingar/{id.Value}/utfall")).Form("form.form").Set("Input.Outcome", "Cancelled").Set("Input.Because", "Pengarna är slut.").SubmitAsync("Spara")).Accepted();
        }

        await ChangeAsync(app, db =>
        {
            var (late, read) = (db.Cases.Single(c => c.Id == moved), db.Cases.Single(c => c.Id == noticed));
            late.Describe(late.ToFacts() with { TenderDeadline = app.Clock.GetUtcNow().AddHours(-1) }, "", app.Clock.GetUtcNow(), "Test");
            read.Take(facts with { Status = ProcurementStatus.Awarded, Winners = [new WinnerFacts { Name = "Rena rum" }] }, new NoticeMark("n2", "01") { IssuedAt = app.Clock.GetUtcNow() }, app.Clock.GetUtcNow(), "systemet");
        });
        await app.DeliverAsync();

        var left = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.Select(m => m.CaseId).ToListAsync(Ct));
        left.ShouldBe([accepted, open], ignoreOrder: true);

        // Opened again, it is matched again.
        (await (await officer.OpenAsync($"/upphandlingar/{ended.Value}/oppna-igen")).Form("form.confirm").SubmitAsync()).Accepted();
        await app.DeliverAsync();
        (await MatchedAsync(app, ended)).ShouldBe([cleaners.Id]);
    }

    [Fact]
    [Trait("Req", "S003-R5.1")]
    public async Task Letters_StandOnTheProcurementForGood_AndAChangedDeadlineIsToldToAllOfThem()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        foreach (var name in new[] { "Städkooperativet", "Rena rum" })
        {
            await AddContactAsync(officer, await RegisterAsync(officer, name, "Kontorsstädning", "90919200"));
        }

        var address = await officer.EnterAsync("Städning av kontor", ("MainCpv", "90919200"), ("Status", "Published"), ("TenderOn", "2027-03-01"));
        await app.DeliverAsync();
        (await officer.OpenAsync(address)).Text("#meddelade").ShouldContain("Inget brev är skickat");
        var tell = (await officer.OpenAsync($"{address}/meddela")).Form("form.form");
        foreach (var box in (await officer.OpenAsync($"{address}/meddela")).FindAll("[name='Input.Contacts']"))
        {
            tell.Tick("Input.Contacts", box.GetAttribute("value")!);
        }

        await (await tell.Set("Input.Words", "Välkomna på dialogmöte.").SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka");
        (await officer.OpenAsync($"{address}/meddela/ny-sista-dag")).Text("#mottagare").ShouldContain("Alla som har fått brev har fått veta den sista dag som gäller.");

        // The matches go; who has been told stays. A reader sees no names of people.
        await ChangeAsync(app, db => db.CandidateMatches.RemoveRange(db.CandidateMatches));
        var told = (await officer.OpenAsync(address)).Text("#meddelade");
        foreach (var words in new[] { "Städkooperativet", "Rena rum", "Anna Andersson, anna@stad.example", "Tips om upphandlingen", "Sista dag i brevet: 1 mars 2027 kl. 23.59", "Egna ord: Välkomna på dialogmöte.", "1 feb 2027 kl. 09.00" })
        {
            told.ShouldContain(words);
        }

        told.ShouldNotContain("har ändrats");
        (await reader.OpenAsync(address)).Has("#meddelade").ShouldBeFalse();
        (await reader.OpenAsync($"{address}/meddela/ny-sista-dag")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // Another deadline: one letter to the one address, and each of the enterprises stands there.
        await (await officer.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.TenderOn", "2027-03-15").Set("Input.TenderTime", "12:00").SubmitAsync("Spara");
        (await officer.OpenAsync(address)).Text("#meddelade").ShouldContain("Sista dag för anbud har ändrats sedan 2 företag fick brev.");
        var preview = await (await officer.OpenAsync($"{address}/meddela/ny-sista-dag")).Form("form.form").Set("Input.Words", "Ursäkta besväret.").SubmitAsync("Granska brevet");
        preview.Text("#mottagare").ShouldContain("Rena rum: Anna Andersson, anna@stad.example");
        preview.Text("#brev").ShouldContain("Ursäkta besväret.");
        var send = preview.Form("form.form");
        (await send.SubmitAsync("Skicka")).Accepted().Text("#meddelade").ShouldContain("Sista dag i brevet: 15 mars 2027 kl. 12.00");
        (await send.SubmitAsync("Skicka")).Accepted().Text("#meddelade").ShouldNotContain("har ändrats");
        var mail = await app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Mail.AsNoTracking().Where(m => m.Subject.StartsWith("Ny sista dag")).ToListAsync(Ct));
        mail.ShouldHaveSingleItem("one to each address, and once").TextBody.ReplaceLineEndings(" ").ShouldContain("inne senast 15 mars 2027 kl. 12.00");
        (await officer.OpenAsync(address)).FindAll("#meddelade tbody tr").Count.ShouldBe(4);

        // After the deadline nobody is written to, and the record stands.
        app.Clock.Set(new DateTimeOffset(2027, 3, 16, 8, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var over = await later.OpenAsync($"{address}/meddela");
        over.Url.AbsolutePath.ShouldBe(address);
        over.FindAll("#meddelade tbody tr").Count.ShouldBe(4);
        over.Text("#meddelade").ShouldContain("Egna ord: Ursäkta besväret.");
        over.Has("#meddelade a[href$=meddela]").ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "S003-R5.1")]
    public async Task Letters_WhenTheContactIsAnotherOrNobody_ReachTheEnterpriseOrSayThatTheyDoNot()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var replaced = await RegisterAsync(officer, "Städkooperativet", "Kontorsstädning", "90919200");
        var silent = await RegisterAsync(officer, "Rena rum", "Kontorsstädning", "90919200");
        await AddContactAsync(officer, replaced);
        var address = await officer.EnterAsync("Städning av kontor", ("MainCpv", "90919200"), ("Status", "Published"), ("TenderOn", "2027-03-15"));
        await ChangeAsync(app, db => db.MatchLetters.AddRange(new[] { (replaced, "Städkooperativet"), (silent, "Rena rum") }.Select(e => new MatchLetter(
            Guid.CreateVersion7(), new ProcurementCaseId(Guid.Parse(address.Split('/')[^1])), new CandidateId(Guid.Parse(e.Item1.Split('/')[^1])), Guid.CreateVersion7(),
            new LetterContent(e.Item2, new DateTimeOffset(2027, 3, 1, 22, 59, 0, TimeSpan.Zero), null, 0), app.Clock.GetUtcNow(), "Test"))));

        (await officer.OpenAsync(address)).Text("#meddelade").ShouldContain("Personen finns inte längre bland kontakterna för upphandlingar.");
        var page = await officer.OpenAsync($"{address}/meddela/ny-sista-dag");
        page.Text("#mottagare").ShouldContain("Städkooperativet: Anna Andersson");
        page.Text("#mottagare").ShouldNotContain("Rena rum");
        page.Text("#utan-adress").ShouldContain("Rena rum");
        (await (await page.Form("form.form").SubmitAsync("Granska brevet")).Form("form.form").SubmitAsync("Skicka")).Accepted();
        var after = await officer.OpenAsync($"{address}/meddela/ny-sista-dag");
        after.Has("form.form").ShouldBeFalse("who came in the former one's place has been told");
        after.Text("#utan-adress").ShouldContain("Rena rum");
    }

    private static CandidateFacts Cleaners(string name) => new(new CandidateId(Guid.CreateVersion7()), name, "Uppsala", null, false, [new OfferFacts("Kontorsstädning", "90919200", null, null)], 3);

    private static Task ChangeAsync(CoordinationApp app, Action<ProcurementDbContext> change) => app.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<ProcurementDbContext>();
        change(db);
        await db.SaveChangesAsync(Ct);
    });

    private static async Task<ProcurementCaseId> StoreAsync(CoordinationApp app, ProcurementFacts facts)
    {
        var id = ProcurementCaseId.New();
        await ChangeAsync(app, db => db.Cases.Add(ProcurementCase.Enter(id, facts, app.Clock.GetUtcNow(), "Test")));
        return id;
    }

    private static Task MatchAsync(CoordinationApp app, ProcurementCaseId id) => app.InScopeAsync(s => s.GetRequiredService<MatchCasesHandler>().HandleAsync(id, Ct));

    private static Task<List<CandidateId>> MatchedAsync(CoordinationApp app, ProcurementCaseId id) =>
        app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.Where(m => m.CaseId == id).OrderByDescending(m => m.Score).Select(m => m.CandidateId).ToListAsync(Ct));

    private static Task<int> CountAsync(CoordinationApp app) => app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().Set<CandidateMatch>().CountAsync(Ct));

    private static Task<List<int>> ScoresAsync(CoordinationApp app) =>
        app.InScopeAsync(s => s.GetRequiredService<ProcurementDbContext>().CandidateMatches.OrderBy(m => m.Score).ThenBy(m => m.CaseId).Select(m => m.Score).ToListAsync(Ct));

    private static async Task<string> ContactAsync(Visitor visitor, string address) =>
        (await visitor.OpenAsync($"{address}/meddela")).Find("[name='Input.Contacts']").GetAttribute("value")!;

    private static async Task<string> RegisterAsync(Visitor visitor, string name, string offer, string cpv)
    {
        var made = (await (await visitor.OpenAsync("/foretag/nytt")).Form("form.form").Set("Input.Name", name).Set("Input.LegalForm", "EconomicAssociation").Set("Input.Kind", "WorkIntegrating").SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        (await (await visitor.OpenAsync($"{made}/utbud/nytt")).Form("form.form[method=post]").Set("Input.Name", offer).Set("Input.Kind", "GoodsAndServices").Set("Input.OtherCpv", cpv).SubmitAsync("Spara")).Accepted();
        return made;
    }

    private static async Task AddContactAsync(Visitor visitor, string enterprise) =>
        (await (await visitor.OpenAsync($"{enterprise}/kontakter/ny")).Form("form.form").Set("Input.Name", "Anna Andersson").Set("Input.Email", "anna@stad.example").Tick("Input.Purposes", "Procurement").Set("Input.Ground", "PublicTask").SubmitAsync("Spara")).Accepted();
}

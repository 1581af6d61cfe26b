using System.Net;
using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Tests.Features.Governance.Seeds;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan;

public sealed class ImportActionPlanTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private const string Accept = "Importera planen";

    [Fact]
    [Trait("Req", "S003-34")]
    public async Task Accept_SamplePlan_StoresPlanActivitiesCommitteesAndOneEvent()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-1"));

        preview.Heading.ShouldBe("Granska Handlingsplan för cirkulära inköp");
        preview.Texts(".doubt legend").ShouldContain($"Tabell 1, rad 2, cell 4, textrad {SamplePlan.LineOf("| Hålla")}: Tidplanen verkar avklippt.");
        preview.AllText.ShouldContain("Att känna till");
        var plan = await AcceptAsync(preview);

        var stored = await StoredAsync(plan);
        stored.Plan.Title.ShouldBe("Handlingsplan för cirkulära inköp");
        stored.Plan.RegistrationNumber.ShouldBe("TST-2024-1");
        stored.Plan.ValidTo.ShouldBe(new DateOnly(2027, 12, 31));
        stored.Plan.State.ShouldBe(PlanState.Draft);
        stored.Plan.Versions.Count.ShouldBe(1);
        stored.Plan.Documents.Count.ShouldBe(1);
        stored.Plan.Areas.OrderBy(a => a.Number).Select(a => (a.Number, a.Title)).ShouldBe(SamplePlan.Areas);
        stored.Rows().ShouldBe(SamplePlan.Rows);
        stored.Events.ShouldBe(1);
        stored.Files.ShouldBe(1);
    }

    [Fact]
    [Trait("Req", "S003-R1.1")]
    [Trait("Req", "S003-R5.6")]
    public async Task Accept_RealPlan_HasAllEighteenActivities()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);

        var plan = await AcceptAsync(await UploadAsync(visitor, "handlingsplan.md", SeedUppsalaPlan.File));

        var stored = await StoredAsync(plan);
        stored.Plan.Areas.Count.ShouldBe(5);
        stored.Rows().Select(r => (r.Item1, r.Item2, r.Item4, r.Item5, r.Item6, r.Item7, r.Item8)).ShouldBe(SeedUppsalaPlan.Rows.Select(e => (e.Area, e.Number, e.Main, e.Others, e.Kind, e.From, e.To)));
        stored.Rows().Single(r => (r.Item1, r.Item2) == (2, 3)).Item3.ShouldEndWith("brukar- och samhällsnytta.");
        stored.Rows().Single(r => (r.Item1, r.Item2) == (4, 2)).Item3.ShouldStartWith("I samråd med sociala företag");
    }

    [Fact]
    public async Task Accept_OtherAnswers_AreFollowed()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-2"));
        var form = preview.Form();
        form.Set("Input.Title", "Vår egen titel");
        form.Set(Choice(form, preview, DoubtCodes.TimetableCutOff), "other").Set(Choice(form, preview, DoubtCodes.TimetableCutOff).Replace(".Choice", ".Other"), "2025-2026");
        form.Set(Choice(form, preview, DoubtCodes.ContinuedRow), "1");
        form.Set(Choice(form, preview, DoubtCodes.TrackedChange), "2");

        var stored = await StoredAsync(await AcceptAsync(form, preview));

        stored.Plan.Title.ShouldBe("Vår egen titel");
        stored.Activity(1, 1).Timetable.ShouldBe(new Timetable(TimetableKind.Range, 2025, 2026, "Pågå"));
        stored.Activity(2, 3).Title.ShouldBe("Införa mätningen");
        stored.Activity(2, 4).Title.ShouldBe("så att köken kan jämföra sig med varandra.");
        stored.Activity(3, 1).Title.ShouldBe("I dialog med föreningar pröva återbruk.");
    }

    [Fact]
    [Trait("Req", "S003-33")]
    public async Task Accept_NameKeptAsText_RegistersNoCommittee()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "vatten.csv", Encoding.UTF8.GetBytes("Åtgärd;Ansvarig;Tidplan\nLaga läckor.;XQA, XQB;2025\n"));
        var form = preview.Form();
        form.Set(BodyField(form, "XQA", "Use"), "text");
        form.Set(BodyField(form, "XQB", "NewName"), "Nämnden för rör");

        var stored = await StoredAsync(await AcceptAsync(form, preview));

        stored.Activity(1, 1).Parties.OrderBy(p => p.Position).Select(p => p.FreeText ?? stored.Codes[p.CommitteeId!.Value]).ShouldBe(["XQA", "XQB"]);
        stored.Codes.Values.ShouldNotContain("XQA");
    }

    [Fact]
    public async Task Accept_NewCommitteeWithoutName_SaysSoAndStoresNothing()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "vatten.csv", Encoding.UTF8.GetBytes("Åtgärd;Ansvarig;Tidplan\nSpola rör.;XQC;2025\n"));
        var form = preview.Form();
        form.Set(BodyField(form, "XQC", "NewName"), "").Set("Input.Title", "Utan namn på nämnden");

        var page = await form.SubmitAsync(Accept);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text(".ds-error-summary").ShouldContain("Skriv ett namn för XQC");
        page.Form()["Input.Title"].ShouldBe("Utan namn på nämnden");
        (await InDbAsync(db => db.Plans.AnyAsync(p => p.Title == "Utan namn på nämnden"))).ShouldBeFalse();
        (await InDbAsync(db => db.Committees.AnyAsync(c => c.Code == "XQC"))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("plan.pdf", "%PDF-1.7", "PDF går inte att läsa")]
    [InlineData("plan.docx", "inget", "heter .docx men innehåller text")]
    [InlineData("plan.docm", "inget", "makron")]
    [InlineData("plan.csv", "Namn;Adress\nMaja;Gatan 1", "«Namn», «Adress»")]
    [InlineData("plan.csv", "Ã…tgÃ¤rd;Ansvarig\nLaga;TN", "å, ä och ö")]
    [InlineData("plan.md", "Ingen tabell här.", "ingen tabell")]
    public async Task Upload_FileThatIsNoPlan_SaysWhyAndKeepsNothing(string name, string content, string words)
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await visitor.OpenAsync("/planer/importera")).Form();

        var page = await form.Attach("Input.File", $"{words.Length}-{name}", Encoding.UTF8.GetBytes(content)).SubmitAsync();

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text(".ds-error-summary").ShouldContain(words);
        page.Text(".ds-validation-message").ShouldContain(words);
        (await InDbAsync(db => db.Files.AnyAsync(f => f.Name == $"{words.Length}-{name}"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Upload_EmptyOrMissingOrTooLarge_SaysSo()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);

        (await (await visitor.OpenAsync("/planer/importera")).Form().SubmitAsync()).Text(".ds-error-summary").ShouldContain("Välj en fil");
        (await (await visitor.OpenAsync("/planer/importera")).Form().Attach("Input.File", "tom.docx", []).SubmitAsync()).Text(".ds-error-summary").ShouldContain("Filen är tom");
        (await (await visitor.OpenAsync("/planer/importera")).Form().Attach("Input.File", "stor.docx", new byte[21 * 1024 * 1024]).SubmitAsync()).Text(".ds-error-summary").ShouldContain("högst 20 MB");
    }

    [Fact]
    public async Task Accept_TwoPeopleAtOnce_ComesInOnce()
    {
        var first = await app.SignInAsAsync(Roles.Coordinator);
        var second = await app.SignInAsAsync(Roles.Coordinator);
        var mine = await UploadAsync(first, "cirkel.md", Sample("TST-2024-3"));
        var theirs = await second.OpenAsync(mine.Url.PathAndQuery);

        var answers = await Task.WhenAll(mine.Form().SubmitOnceAsync(Accept), theirs.Form().SubmitOnceAsync(Accept));

        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.Redirect);
        answers.Select(a => a.Headers.Location!.ToString()).Distinct().Count().ShouldBe(1);
        var plan = await InDbAsync(db => db.Plans.SingleAsync(p => p.RegistrationNumber == "TST-2024-3"));
        (await StoredAsync(plan.Id)).Activities.Count.ShouldBe(SamplePlan.Rows.Length);
        (await StoredAsync(plan.Id)).Events.ShouldBe(1);
    }

    [Fact]
    public async Task Accept_Twice_LeadsToTheSamePlan()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-4"));

        var first = await preview.Form().SubmitOnceAsync(Accept);
        var again = await preview.Form().SubmitOnceAsync(Accept);

        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await InDbAsync(db => db.Plans.CountAsync(p => p.RegistrationNumber == "TST-2024-4"))).ShouldBe(1);
    }

    [Fact]
    public async Task Keep_AnswersSoFar_StandThereNextTime()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-5"));
        var form = preview.Form();
        var choice = Choice(form, preview, DoubtCodes.ContinuedRow);
        form.Set("Input.Title", "Halvfärdig").Set(choice, "2");

        await form.SubmitAsync("Spara och fortsätt senare");
        var later = (await visitor.OpenAsync(preview.Url.PathAndQuery)).Form();

        (later["Input.Title"], later[choice]).ShouldBe(("Halvfärdig", "2"));
        (await visitor.OpenAsync("/planer/importera")).AllText.ShouldContain("Påbörjade importer");
    }

    [Fact]
    public async Task Keep_SomebodyElseKeptMeanwhile_SaysSoAndLosesNothing()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-6"));
        await preview.Form().SubmitAsync("Spara och fortsätt senare");

        var page = await preview.Form().Set("Input.Title", "Min titel").SubmitAsync(Accept);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text(".ds-error-summary").ShouldContain("Någon annan har ändrat");
        page.Form()["Input.Title"].ShouldBe("Min titel");
        (await AcceptAsync(page)).Value.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Cancel_Confirmed_RemovesTheFile()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "angrad.md", Sample("TST-2024-7"));
        var question = await preview.FollowAsync("Avbryt importen");
        (await InDbAsync(db => db.Files.CountAsync(f => f.Name == "angrad.md"))).ShouldBe(1);

        await question.Form().SubmitAsync("Avbryt importen");

        (await InDbAsync(db => db.Files.CountAsync(f => f.Name == "angrad.md"))).ShouldBe(0);
        var page = await visitor.OpenAsync(preview.Url.PathAndQuery);
        page.Url.AbsolutePath.ShouldBe("/planer/importera");
        page.AllText.ShouldContain("Importen avbröts av");
    }

    [Fact]
    public async Task Open_ExpiredImport_SaysSo()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var id = PlanImportId.New();
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<GovernanceDbContext>();
            var import = new PlanImport(id, Guid.CreateVersion7(), "gammal.md", null, "Maja", app.Clock.GetUtcNow().AddDays(-PlanImport.DaysKept));
            import.Open("Gammal", "{}", null);
            db.PlanImports.Add(import);
            await db.SaveChangesAsync();
        });

        var page = await visitor.OpenAsync($"/planer/importera/{id.Value}");

        page.Url.AbsolutePath.ShouldBe("/planer/importera");
        page.AllText.ShouldContain("har gått ut");
    }

    [Fact]
    public async Task Open_UnknownImport_IsNotFound()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);

        (await visitor.OpenAsync($"/planer/importera/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Req", "S003-20")]
    public async Task Reimport_ChangedFile_ShowsAndAppliesWhatChanges()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var plan = await AcceptAsync(await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-8")));
        var changed = SamplePlan.Markdown.Replace("KSN-2023-0417", "TST-2024-8", StringComparison.Ordinal)
            .Replace("| Reda ut vem som betalar. | KS | Samtliga | 2025 |", "| Reda ut vem som betalar. | KS | Samtliga | 2026 |\n| Dela lokaler. | KS | TN | 2026 |", StringComparison.Ordinal)
            .Replace("| Öppna för fler anbud. | KS | Kommunala bolag när inköp görs. | 2024 - 2027 |\n", "", StringComparison.Ordinal);

        var preview = await UploadAsync(visitor, "cirkel2.md", Encoding.UTF8.GetBytes(changed));

        preview.AllText.ShouldContain("ny version av Handlingsplan för cirkulära inköp");
        preview.Texts("#andringar ul.added li").ShouldBe(["1.4 Dela lokaler."]);
        preview.Texts("#andringar ul.removed li").ShouldBe(["3.2 Öppna för fler anbud."]);
        preview.Texts("#andringar tbody.changed tr").ShouldBe(["1.3 Reda ut vem som betalar. Tidplan 2025 2026", "3.3 Sprida goda exempel. Nummer 3.3 3.2"]);
        var before = await StoredAsync(plan);
        var response = await preview.Form().SubmitOnceAsync("Importera ändringarna");
        response.Headers.Location!.ToString().ShouldBe($"/planer/{plan.Value}");
        var after = await StoredAsync(plan);
        after.Plan.Versions.Count.ShouldBe(2);
        after.Activity(1, 3).Id.ShouldBe(before.Activity(1, 3).Id);
        after.Activity(1, 3).Timetable.FromYear.ShouldBe(2026);
        after.Activity(1, 3).DueOn.ShouldBe(new DateOnly(2026, 12, 31));
        after.Activities.Single(a => a.Title == "Öppna för fler anbud.").IsRemoved.ShouldBeTrue();
        after.Activities.Count(a => !a.IsRemoved).ShouldBe(9);
    }

    [Fact]
    public async Task Reimport_AsNewPlan_LeavesTheOldOne()
    {
        var visitor = await app.SignInAsAsync(Roles.Coordinator);
        await AcceptAsync(await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-9")));

        var preview = await UploadAsync(visitor, "cirkel.md", Sample("TST-2024-9"));
        preview.AllText.ShouldContain("Filen säger samma sak som planen.");
        var asNew = await preview.Form().SubmitAsync("Importera som ny plan i stället");
        await AcceptAsync(asNew);

        (await InDbAsync(db => db.Plans.CountAsync(p => p.RegistrationNumber == "TST-2024-9"))).ShouldBe(2);
    }

    [Theory]
    [InlineData(Roles.Reader)]
    [InlineData(Roles.CommitteeOfficer)]
    public async Task Upload_WithoutTheRight_IsRefused(string role)
    {
        var visitor = await app.SignInAsAsync(role);

        using var response = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/planer/importera"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static byte[] Sample(string number) => Encoding.UTF8.GetBytes(SamplePlan.Markdown.Replace("KSN-2023-0417", number, StringComparison.Ordinal));

    private static async Task<Page> UploadAsync(Visitor visitor, string name, byte[] content)
    {
        var page = await (await visitor.OpenAsync("/planer/importera")).Form().Attach("Input.File", name, content).SubmitAsync();
        page.Url.AbsolutePath.ShouldStartWith("/planer/importera/");
        return page;
    }

    private Task<PlanId> AcceptAsync(Page preview) => AcceptAsync(preview.Form(), preview);

    private static async Task<PlanId> AcceptAsync(PageForm form, Page preview)
    {
        using var response = await form.SubmitOnceAsync(Accept);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{preview.Url}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return new PlanId(Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]));
    }

    private static string Choice(PageForm form, Page preview, string code) =>
        preview.Find($".doubt[data-code={code}] input[type=radio]").GetAttribute("name") ?? throw new InvalidOperationException($"{form} has no {code}");

    private static string BodyField(PageForm form, string name, string field) =>
        form.Values.Single(v => v.Key.StartsWith("Input.Bodies[", StringComparison.Ordinal) && v.Key.EndsWith("].Name", StringComparison.Ordinal) && v.Value == name).Key.Replace("].Name", $"].{field}", StringComparison.Ordinal);

    private Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> ask) => app.InScopeAsync(services => ask(services.GetRequiredService<GovernanceDbContext>()));

    private Task<StoredPlan> StoredAsync(PlanId id) => InDbAsync(async db => new StoredPlan(
        await db.Plans.AsNoTracking().SingleAsync(p => p.Id == id),
        await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == id).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).ToListAsync(),
        await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code),
        await db.Outbox.CountAsync(o => o.MessageName == "governance.action-plan-imported.v1" && o.Body.Contains(id.Value.ToString())),
        await db.PlanImports.Where(i => i.ResultPlanId == id).Join(db.Files, i => i.FileId, f => f.Id, (i, f) => f.Id).CountAsync()));

    private sealed record StoredPlan(ActionPlan Plan, List<Activity> Activities, Dictionary<CommitteeId, string> Codes, int Events, int Files)
    {
        public Activity Activity(int area, int number) => Activities.Single(a => !a.IsRemoved && a.AreaNumber == area && a.Number == number);

        public IEnumerable<(int, int, string, string, string, TimetableKind, int?, int?)> Rows() => Activities.Select(a =>
            (a.AreaNumber, a.Number, a.Title, Names(a, PartyRole.Responsible), Names(a, PartyRole.Concerned), a.Timetable.Kind, a.Timetable.FromYear, a.Timetable.ToYear));

        private string Names(Activity activity, PartyRole role) =>
            string.Join(", ", activity.Parties.Where(p => p.Role == role).OrderBy(p => p.Position).Select(p => p.FreeText ?? Codes[p.CommitteeId!.Value]));
    }
}

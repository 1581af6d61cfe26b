using System.Text;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Platform.Operations;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan;

/// <summary>Operations run when a test says so.</summary>
public sealed class StillOperationsApp() : CoordinationApp(new CoordinationAppSettings { Arguments = ["--Operations:RunOperations=false"] });

/// <summary>Large plans, read and imported in operations.</summary>
public sealed class ImportOperationTests(StillOperationsApp app) : IClassFixture<StillOperationsApp>
{
    private const string Accept = "Importera planen";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_TenThousandRows_IsReadAndStoredWithProgressAndComesInWhole()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);

        var reading = await UploadAsync(visitor, "tio tusen.csv", Rows(10_000, "en lite längre mening som gör filen så stor att den läses för sig"));
        reading.Heading.ShouldBe("Läser tio tusen.csv");
        await RunAsync();
        var read = await visitor.OpenAsync(reading.Url.PathAndQuery);
        read.AllText.ShouldContain("Filen är läst: 10000 åtgärder");
        var preview = await read.FollowAsync("Gå vidare");
        preview.Texts("main tbody tr").Count.ShouldBe(100);
        preview.AllText.ShouldContain("Visar 1–100 av 10 000");

        var importing = await preview.Form().Set("Input.Title", "Tio tusen").SubmitAsync(Accept);
        importing.Heading.ShouldBe("Importerar Tio tusen");
        await RunAsync();
        var plan = await (await visitor.OpenAsync(importing.Url.PathAndQuery)).FollowAsync("Gå vidare");

        plan.Heading.ShouldBe("Tio tusen");
        var id = await PlanAsync("Tio tusen");
        (await InDbAsync(db => db.Activities.CountAsync(a => a.PlanId == id))).ShouldBe(10_000);
        (await EventsAsync(id)).ShouldBe(1);
        var order = IdOf(importing);
        var operation = await InDbAsync(db => db.Operations.AsNoTracking().SingleAsync(o => o.Id == order));
        (operation.State, operation.Done, operation.Total).ShouldBe((OperationState.Succeeded, 10_000, 10_000));
    }

    [Fact]
    public async Task Preview_EveryRow_IsOnOneOfItsPages()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "sidor.csv", Rows(450, "rad"));

        var last = await visitor.OpenAsync($"{preview.Url.AbsolutePath}?sida=5");

        last.Texts("main tbody tr").Count.ShouldBe(50);
        last.AllText.ShouldContain("Åtgärd nummer 450, rad");
    }

    [Fact]
    public async Task Import_BrokenOffInTheMiddle_LeavesNothingAndIsDoneByTheNextStart()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var importing = await OrderAsync(visitor, "Avbruten av värden", 1_500);
        using var stopping = new CancellationTokenSource();
        var run = app.Services.GetRequiredService<OperationRunner>().RunDueAsync(stopping.Token);
        await UntilUnderWayAsync(importing, run);

        await stopping.CancelAsync();
        await run;

        (await PlansAsync("Avbruten av värden")).ShouldBe(0);
        (await InDbAsync(db => db.Activities.CountAsync(a => a.Title.EndsWith("Avbruten av värden")))).ShouldBe(0);
        await RunAsync();
        var id = await PlanAsync("Avbruten av värden");
        (await InDbAsync(db => db.Activities.CountAsync(a => a.PlanId == id))).ShouldBe(1_500);
        (await EventsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task Import_CancelledByThePerson_LeavesNothingAndKeepsTheAnswers()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var importing = await OrderAsync(visitor, "Ångrad import", 600);

        var cancelled = await importing.FormWith("Avbryt arbetet").SubmitAsync("Avbryt arbetet");
        cancelled.AllText.ShouldContain("Avbrutet");
        await RunAsync();

        (await PlansAsync("Ångrad import")).ShouldBe(0);
        var order = IdOf(importing);
        var import = await InDbAsync(db => db.PlanImports.AsNoTracking().SingleAsync(i => i.OperationId == order));
        var again = await visitor.OpenAsync($"/planer/importera/{import.Id.Value}");
        again.Form()["Input.Title"].ShouldBe("Ångrad import");
        await again.Form().SubmitAsync(Accept);
        await RunAsync();
        (await PlansAsync("Ångrad import")).ShouldBe(1);
    }

    [Fact]
    public async Task Import_AcceptedByTwoPeopleAndTwice_ComesInOnce()
    {
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var other = await app.SignInAsAsync(Roles.Coordinator);
        var mine = await UploadAsync(one, "två.csv", Rows(600, "Två personer"));
        var theirs = await other.OpenAsync(mine.Url.PathAndQuery);
        var (myForm, theirForm) = (mine.Form().Set("Input.Title", "Två personer"), theirs.Form().Set("Input.Title", "Två personer"));

        var answers = await Task.WhenAll(myForm.SubmitOnceAsync(Accept), theirForm.SubmitOnceAsync(Accept));
        var again = await myForm.SubmitOnceAsync(Accept);
        await RunAsync();

        answers.Select(a => a.Headers.Location!.ToString()).Count(l => l.StartsWith("/arbeten/", StringComparison.Ordinal)).ShouldBe(1);
        answers.Append(again).ShouldAllBe(a => a.Headers.Location!.ToString().StartsWith("/arbeten/", StringComparison.Ordinal) || a.Headers.Location!.ToString() == "/planer/importera");
        (await PlansAsync("Två personer")).ShouldBe(1);
        (await InDbAsync(db => db.Activities.CountAsync(a => a.Title.EndsWith("Två personer")))).ShouldBe(600);
    }

    [Fact]
    public async Task Import_WhileItIsWorkedOn_CanBeNeitherChangedNorGivenUp()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var preview = await UploadAsync(visitor, "upptagen.csv", Rows(600, "Upptagen"));
        var (keep, giveUp) = (preview.Form(), (await preview.FollowAsync("Avbryt importen")).Form());
        var importing = await preview.Form().Set("Input.Title", "Upptagen").SubmitAsync(Accept);

        (await keep.SubmitAsync("Spara och fortsätt senare")).Url.ShouldBe(importing.Url);
        (await giveUp.SubmitAsync("Avbryt importen")).AllText.ShouldContain("Importen bearbetas just nu");

        await RunAsync();
        (await PlansAsync("Upptagen")).ShouldBe(1);
    }

    [Fact]
    public async Task Upload_LargeFileThatIsNoPlan_SaysWhyAndKeepsNoFile()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var lines = string.Join('\n', Enumerable.Range(1, 12_000).Select(i => $"Maja nummer {i};Gatan nummer {i} i den lilla staden"));

        var reading = await UploadAsync(visitor, "adresser.csv", Encoding.UTF8.GetBytes("Namn;Adress\n" + lines));
        await RunAsync();

        (await visitor.OpenAsync(reading.Url.PathAndQuery)).AllText.ShouldContain("«Namn», «Adress»");
        (await InDbAsync(db => db.Files.AnyAsync(f => f.Name == "adresser.csv"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Questions_OnSeveralPages_CanAllBeAnswered()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var rows = string.Join('\n', Enumerable.Range(1, 120).Select(i => $"Fråga nummer {i}.;XN{i};när det blir av"));
        var first = await UploadAsync(visitor, "frågor.csv", Encoding.UTF8.GetBytes("Åtgärd;Ansvarig;Tidplan\n" + rows));
        first.FindAll(".doubt").Count.ShouldBe(50);

        var form = first.Form().Set("Input.Title", "Många frågor");
        Answer(form, "2026");
        SetUse(form, "text");
        var second = await form.SubmitAsync("Spara och visa 51–100");
        second.FindAll(".doubt").Count.ShouldBe(50);
        var third = await Answer(second.Form(), "2027").SubmitAsync("Spara och visa 101–120");
        var plan = await Answer(third.Form(), "2028").SubmitAsync(Accept);

        plan.Heading.ShouldBe("Många frågor");
        var id = await PlanAsync("Många frågor");
        var years = await InDbAsync(db => db.Activities.AsNoTracking().Where(a => a.PlanId == id).OrderBy(a => a.Number).Select(a => a.Timetable.FromYear).ToListAsync());
        years.ShouldBe([.. Enumerable.Repeat<int?>(2026, 50), .. Enumerable.Repeat<int?>(2027, 50), .. Enumerable.Repeat<int?>(2028, 20)]);

        // Fifty names stay words as chosen on the first page; the rest means what was suggested.
        (await InDbAsync(db => db.Committees.CountAsync(c => c.Code.StartsWith("XN")))).ShouldBe(70);
    }

    [Fact]
    public async Task Expire_SweepsTheOldAndTheUnreadAndLeavesTheRest()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        var old = await UploadAsync(visitor, "gammal.csv", Rows(3, "gammal"));
        var reading = await UploadAsync(visitor, "aldrig läst.csv", Rows(10_000, "en lite längre mening som gör filen så stor att den läses för sig"));
        await reading.FormWith("Avbryt arbetet").SubmitAsync("Avbryt arbetet");
        var fresh = await UploadAsync(visitor, "färsk.csv", Rows(3, "färsk"));
        await InDbAsync(db => db.PlanImports.Where(i => i.FileName == "gammal.csv").ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, app.Clock.GetUtcNow())));

        (await app.RunJobAsync("governance.expire-plan-imports")).Handled.ShouldBe(2);

        (await InDbAsync(db => db.Files.Where(f => f.Name == "gammal.csv" || f.Name == "aldrig läst.csv" || f.Name == "färsk.csv").Select(f => f.Name).ToListAsync())).ShouldBe(["färsk.csv"]);
        (await visitor.OpenAsync(old.Url.PathAndQuery)).AllText.ShouldContain("Importen avbröts av Systemet");
        (await visitor.OpenAsync(fresh.Url.PathAndQuery)).Heading.ShouldStartWith("Granska");
    }

    [Fact]
    [Trait("Req", "S003-20")]
    public async Task Reimport_OfAChangedFileOntoAnAdoptedPlan_RevisesItAndItsDuties()
    {
        using var visitor = await app.SignInAsAsync(Roles.Coordinator);
        const string Head = "Åtgärd;Ansvarig;Tidplan\n";
        var first = await UploadAsync(visitor, "antagen.csv", Encoding.UTF8.GetBytes(Head + "Bygga broar.;QAN;2028\nRiva murar.;QAN;2028\nMåla staket.;QAN;2028\n"));
        await first.Form().Set("Input.Title", "Antagen plan").SubmitAsync(Accept);
        var id = await PlanAsync("Antagen plan");
        await AdoptAsync(id);

        var upload = await visitor.OpenAsync($"/planer/importera?plan={id.Value}");
        var preview = await upload.Form().Attach("Input.File", "ändrad.csv", Encoding.UTF8.GetBytes(Head + "Bygga broar.;QAN;2029\nMåla staket.;QAN;2028\n"), "text/csv").SubmitAsync();
        preview.Texts("#andringar ul.removed li").ShouldBe(["1.2 Riva murar."]);
        await preview.Form().SubmitAsync("Importera ändringarna");

        var plan = await InDbAsync(db => db.Plans.AsNoTracking().SingleAsync(p => p.Id == id));
        (plan.State, plan.Versions.Count).ShouldBe((PlanState.Revised, 2));
        var ledger = await InDbAsync(db => db.Obligations.AsNoTracking().Where(o => o.PlanId == id).OrderBy(o => o.Title).ToListAsync());
        ledger.Select(o => (o.Title, o.State, o.DueOn.Year)).ShouldBe([("1.1 Bygga broar.", ObligationState.Open, 2029), ("1.2 Måla staket.", ObligationState.Open, 2028), ("1.2 Riva murar.", ObligationState.Withdrawn, 2028)]);
    }

    private static Guid IdOf(Page operation) => Guid.Parse(operation.Url.Segments[^1]);

    private static byte[] Rows(int count, string words) =>
        Encoding.UTF8.GetBytes("Åtgärd;Ansvarig;Tidplan\n" + string.Join('\n', Enumerable.Range(1, count).Select(i => $"Åtgärd nummer {i}, {words};Alla;2028")));

    private static PageForm Answer(PageForm form, string year)
    {
        foreach (var place in form.Values.Where(v => v.Key.StartsWith("Input.Answers[", StringComparison.Ordinal) && v.Key.EndsWith("].Doubt", StringComparison.Ordinal)).Select(v => v.Key[..^".Doubt".Length]).ToList())
        {
            if (form[$"{place}.Choice"] is not null)
            {
                form.Set($"{place}.Choice", "other");
            }

            form.Set($"{place}.Other", year);
        }

        return form;
    }

    private static void SetUse(PageForm form, string use)
    {
        foreach (var field in form.Values.Where(v => v.Key.StartsWith("Input.Bodies[", StringComparison.Ordinal) && v.Key.EndsWith("].Use", StringComparison.Ordinal)).Select(v => v.Key).ToList())
        {
            form.Set(field, use);
        }
    }

    private static async Task<Page> UploadAsync(Visitor visitor, string name, byte[] content) =>
        await (await visitor.OpenAsync("/planer/importera")).Form().Attach("Input.File", name, content, "text/csv").SubmitAsync();

    private static async Task<Page> OrderAsync(Visitor visitor, string title, int rows) =>
        await (await UploadAsync(visitor, $"{title}.csv", Rows(rows, title))).Form().Set("Input.Title", title).SubmitAsync(Accept);

    private Task<int> RunAsync() => app.Services.GetRequiredService<OperationRunner>().RunDueAsync(Ct);

    private async Task UntilUnderWayAsync(Page importing, Task run)
    {
        var id = IdOf(importing);
        while (!run.IsCompleted && await InDbAsync(db => db.Operations.AnyAsync(o => o.Id == id && o.Done == 0, Ct)))
        {
            await Task.Yield();
        }
    }

    private Task AdoptAsync(PlanId id) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var (now, today) = (app.Clock.GetUtcNow(), app.Clock.TodayInSweden());
        var plan = await db.Plans.SingleAsync(p => p.Id == id, Ct);
        var body = await db.Committees.SingleAsync(c => c.Code == "QAN", Ct);
        plan.Decide(body.Id, body.Code, PlanDecisionKind.Adopt, today.AddDays(-3), "§ 9", null, null, now, today).Succeeded.ShouldBeTrue();
        var activities = await db.Activities.Where(a => a.PlanId == id).ToListAsync(Ct);
        activities.ForEach(a => a.Bind(null, BindingState.BoardDecision, plan.Decisions[0].Id));
        await services.GetRequiredService<ObligationLedger>().AlignAsync(plan, activities, Ct);
        await db.SaveChangesAsync(Ct);
    });

    private Task<PlanId> PlanAsync(string title) => InDbAsync(db => db.Plans.Where(p => p.Title == title).Select(p => p.Id).SingleAsync(Ct));

    private Task<int> PlansAsync(string title) => InDbAsync(db => db.Plans.CountAsync(p => p.Title == title, Ct));

    private Task<int> EventsAsync(PlanId id) => InDbAsync(db => db.Outbox.CountAsync(o => o.MessageName == "governance.action-plan-imported.v1" && o.Body.Contains(id.Value.ToString()), Ct));

    private Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> ask) => app.InScopeAsync(services => ask(services.GetRequiredService<GovernanceDbContext>()));
}

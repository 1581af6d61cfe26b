using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Host.Persistence;
using Coordination.Platform.Operations;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Browser;

/// <summary>Where to begin besides the pages without parameters: addresses that are told a person and stand on no page.</summary>
internal sealed record SampleStarts(IReadOnlyList<string> Coordinator, IReadOnlyList<string> Administrator, IReadOnlyList<string> Recipient, IReadOnlyList<string> Links);

/// <summary>Something to look at on the pages, put there as a person would: through the pages themselves.</summary>
internal sealed partial class SampleData(CoordinationApp app, Visitor coordinator, Visitor recipient)
{
    private readonly DateOnly _today = Platform.Time.SwedishTime.ToSwedishDate(app.Clock.GetUtcNow());

    /// <summary>An activity that counts what happens in the networks.</summary>
    private string _counting = string.Empty;

    /// <summary>A meeting that people are called to.</summary>
    private string _called = string.Empty;

    public async Task<SampleStarts> FillAsync()
    {
        var example = await coordinator.OpenAsync("/exempel");
        await SaveAsync(example.Form(), "Ladda exempelkommunen");
        await CommitteesAsync();
        var plan = await PlanAsync();
        await LogAsync($"{plan}/spridning/uppgift");
        await ReportAsync();
        await UploadAsync();
        var feed = await FeedAsync();
        var links = await SendLettersAsync();
        var receipt = await AnswerAsync(links[0]);
        var undo = await ChangeManyAsync();
        await RevisionAsync(plan);
        await MatterAsync();
        await StaffReportsAsync();
        var (pending, decided) = await DecisionsAsync();
        await AssignmentsAsync();
        await GoalsAsync();
        await WheelAsync();
        var (owner, corrections) = await EnterprisesAsync();
        var (draft, sent) = await EnquiriesAsync();
        var call = await MeetingsAsync();
        await ProjectsAsync();
        var (place, move, restore) = await KnowledgeAsync();
        var meetings = await NetworksAsync();
        await CooperationAsync();
        await AidAsync();
        var (withdrawn, closed, survey) = await SupportAsync();
        var (applicants, spam) = await FundingAsync();
        var ended = await ProcurementsAsync();
        var dialogue = await DialogueAsync();
        var lessons = await LessonsAsync(ended);
        await PoolsAsync();
        var measures = await MeasuresAsync();
        var (rounds, forms) = await RoundsAsync();
        var benefits = await BenefitsAsync();
        var results = await ResultReportsAsync();
        var followUps = await PlanFollowUpsAsync();

        // The engine is off in tests, so no link offers to run a job; the question stands by itself all the same.
        return new([$"{plan}/spridning", $"{_called}/inbjudna", $"{_counting}/handelser", await FiguresAsync(), feed, undo, pending, $"{decided}/aterta", draft, sent, call, place, move, restore, meetings, $"{withdrawn}/ateruppta", closed, $"{ended}/oppna-igen", $"{spam}/inte-skrap", corrections, $"{_review}/slutfor", _direct, _deadline, .. _dialogue, .. lessons, .. measures, .. rounds, .. results, .. benefits, .. followUps], [await WorkAsync(), "/admin/jobb/governance.remind-committees/kor"], [links[0], receipt, owner, survey, dialogue, .. applicants, .. forms], links);
    }

    private async Task CommitteesAsync()
    {
        foreach (var (code, name) in new[] { ("KS", "Kommunstyrelsen"), ("ARBN", "Arbetsmarknadsnämnden"), ("SN", "Socialnämnden") })
        {
            var form = await coordinator.OpenAsync("/namnder/ny");
            await SaveAsync(form.Form("form.form").Set("Input.Code", code).Set("Input.Name", name).Set("Input.Kind", First(form, "Input.Kind")));
            var contact = await coordinator.OpenAsync($"/namnder/{code}/kontakter/ny");
            await SaveAsync(contact.Form("form.form").Set("Input.Name", "Maria Lind").Set("Input.Role", First(contact, "Input.Role"))
                .Set("Input.Email", $"maria.lind.{code.ToLowerInvariant()}@exempel.se").Set("Input.ValidFrom", Iso(_today.AddYears(-1))));
        }
    }

    /// <summary>An adopted plan that has been added to since, with something late, something soon, and a letter to go tomorrow.</summary>
    private async Task<string> PlanAsync()
    {
        var start = await coordinator.OpenAsync("/planer/ny");
        var plan = await SaveAsync(start.Form("form.form").Set("Input.Title", "Handlingsplan för sociala företag").Set("Input.ValidFrom", Iso(_today.AddYears(-1)))
            .Set("Input.ValidTo", Iso(_today.AddYears(2))).Set("Input.Template", First(start, "Input.Template")));
        var address = string.Join('/', plan.Url.AbsolutePath.Split('/').Take(3));
        await SaveAsync((await coordinator.OpenAsync($"{address}/omraden")).Form("#nytt form.form").Set("Input.Number", "9").Set("Input.Title", "Förbättrad samverkan"));
        foreach (var (part, days) in new[] { (1, -10), (2, 4), (3, 50) })
        {
            await ActivityAsync(address, part, _today.AddDays(days));
        }

        await SaveAsync((await coordinator.OpenAsync($"{address}/andra")).Form("form.form").Set("Input.Purpose", "Säkra att riktlinjen får genomslag.").Set("Input.Scope", "Omfattar kommunstyrelsen.").Set("Input.FollowUp", "Kommunstyrelsen följer upp."));
        var decision = await coordinator.OpenAsync($"{address}/beslut");
        var board = decision.FindAll("select[name='Input.Body'] option").Single(o => o.TextContent.Contains("(KS)", StringComparison.Ordinal)).GetAttribute("value")!;
        await SaveAsync(decision.Form("form.form").Set("Input.Body", board).Set("Input.Kind", "Adopt").Set("Input.MeetingDate", Iso(_today.AddDays(-7))).Set("Input.Paragraph", "17"));
        await SaveAsync((await coordinator.OpenAsync($"{address}/oppen")).Form("form.form").Set("Input.Introduction", "Här kan alla följa hur planen går."));
        await ActivityAsync(address, 4, _today.AddDays(80));
        _counting = (await coordinator.OpenAsync("/atgarder")).Find("tbody th a").GetAttribute("href")!;
        await SaveAsync((await coordinator.OpenAsync($"{_counting}/raknas")).Form("form.form").Tick("Kinds", "MeetingHeld").Tick("Kinds", "EnterpriseRegistered"));
        return address;
    }

    /// <summary>A goal with a figure; the address of its series.</summary>
    private async Task<string> FiguresAsync()
    {
        var activity = await SaveAsync((await coordinator.OpenAsync($"{_counting}/mal")).Form("form.form").Set("Input.Measure", "Reserverade kontrakt").Set("Input.Target", "9").Set("Input.Unit", "st")
            .Set("Input.Direction", "Increase").Set("Input.Latest", "4").Set("Input.LatestOn", Iso(_today.AddDays(-30))));
        return activity.Find("a[href$='/varden']").GetAttribute("href")!;
    }

    private async Task ActivityAsync(string plan, int part, DateOnly due)
    {
        var form = await coordinator.OpenAsync($"{plan}/ny-atgard");
        await SaveAsync(form.Form("form.form").Set("Input.Title", $"Kvartalsvis genomgång av kommande upphandlingar, del {part}")
            .Set("Input.Area", form.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!)
            .Set("Input.Responsible", First(form, "Input.Responsible")).Set("Input.Kind", First(form, "Input.Kind"))
            .Set("Input.FromYear", $"{due.Year}").Set("Input.ToYear", $"{due.Year}").Set("Input.DueOn", Iso(due)));
    }

    private async Task LogAsync(string address) =>
        await SaveAsync((await coordinator.OpenAsync(address)).Form().Set("Input.On", Iso(_today)).Set("Input.Audience", "Förvaltningens chefer").Set("Input.Way", "Meeting"));

    private async Task ReportAsync()
    {
        var start = await coordinator.OpenAsync("/rapporter/ny");
        var plan = start.FindAll("select[name='Input.Plan'] option").First(o => o.TextContent.Contains("Exempelkommunen", StringComparison.Ordinal)).GetAttribute("value")!;
        var check = await SaveAsync(start.Form().Set("Input.Plan", plan).Set("Input.Title", "Uppföljning").Set("Input.Template", "Stockholm"), "Kontrollera");
        await SaveAsync(check.Form(), "Skapa rapporten");
    }

    /// <summary>A plan that waits at its preview, with a doubt to answer.</summary>
    private async Task UploadAsync()
    {
        const string file = """
            # Handlingsplan för arbetsintegrerande företag

            ## 1. Samverkan

            | Nr | Åtgärd | Ansvarig | Tidplan |
            | --- | --- | --- | --- |
            | 1 | Bilda ett nätverk | XYZN | 2027 |
            | 2 | Ta fram en gemensam sida | KS | när tid finns |
            """;
        await SaveAsync((await coordinator.OpenAsync("/planer/importera")).Form().Attach("Input.File", "plan.md", Encoding.UTF8.GetBytes(file), "text/markdown"));
    }

    private async Task<string> FeedAsync()
    {
        var made = await SaveAsync((await coordinator.OpenAsync("/kalendrar/KS/adress")).Form());
        return new Uri(made.Find("#adress").GetAttribute("value")!).PathAndQuery;
    }

    private async Task<IReadOnlyList<string>> SendLettersAsync()
    {
        await app.RunJobAsync("governance.remind-committees");
        await app.SendLettersAsync();
        return [.. (await app.LettersAsync()).Select(l => SignedLink().Match(l.TextBody).Value).Where(l => l.Length > 0)];
    }

    /// <summary>Somebody answers one of the duties in their letter.</summary>
    /// <returns>The receipt's address.</returns>
    private async Task<string> AnswerAsync(string link)
    {
        var start = await recipient.OpenAsync(link);
        var answer = await recipient.OpenAsync(start.Find("main li a.ds-button").GetAttribute("href")!);
        var check = await SaveAsync(answer.Form().Set("Input.Status", First(answer, "Input.Status")).Set("Input.Comment", "Klart i måndags."), "Fortsätt");
        var receipt = await SaveAsync(check.Form(), "Skicka svar");
        return receipt.Url.PathAndQuery;
    }

    /// <returns>Where the change can be taken back.</returns>
    private async Task<string> ChangeManyAsync()
    {
        var marked = (await coordinator.OpenAsync("/atgarder")).FormWith("Flytta datum");
        var check = await marked.Tick("ids", (await coordinator.OpenAsync("/atgarder")).Find("input[name=ids]").GetAttribute("value")!).SubmitAsync("Flytta datum");
        var done = await SaveAsync(check.Form().Set("Input.DueOn", Iso(_today.AddDays(60))).Set("Input.Reason", "Nämnden möts senare."));
        return done.FindAll("a").Single(a => a.TextContent.Trim() == "Ångra").GetAttribute("href")!;
    }

    private Task<string> WorkAsync() => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = new Actor(ActorKind.Person, "sample", "Maria Lind");
        var db = services.GetRequiredService<HostDbContext>();
        var id = services.GetRequiredService<OperationQueue>().Add(db, SampleWork.Name, "Läs in planen", 0);
        await db.SaveChangesAsync();
        return string.Create(CultureInfo.InvariantCulture, $"/arbeten/{id}?vila=true");
    });

    private static async Task<Page> SaveAsync(PageForm form, string? button = null)
    {
        var page = await form.SubmitAsync(button);
        return (int)page.Status >= 400 || page.Has(".ds-error-summary")
            ? throw new InvalidOperationException($"{page.Url.AbsolutePath} was refused ({page.Status}): {string.Join(" ", page.Texts(".ds-error-summary li, h1"))}")
            : page;
    }

    private static string First(Page page, string name) => page.Find($"input[name='{name}']").GetAttribute("value")!;

    private static string Iso(DateOnly date) => Platform.Time.DateText.Iso(date);

    [GeneratedRegex(@"/s/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex SignedLink();
}

using System.ComponentModel.DataAnnotations;
using Coordination.Host.Layout;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Features.Site.ShowGallery;

/// <summary>Every component of the web kit on one page, for those who build pages and for the browser tests. Only in Development.</summary>
[AllowAnonymous]
internal sealed class ShowGalleryModel(IWebHostEnvironment environment, IOptions<GalleryOptions> options, TimeProvider clock) : PageModel
{
    private static readonly string[] Committees = ["Kommunstyrelsen", "Arbetsmarknadsnämnden", "Omsorgsnämnden", "Socialnämnden", "Kulturnämnden"];

    [BindProperty]
    public SampleInput Input { get; set; } = new();

    public ListQuery Query => ListQuery.Read(Request, "due", ["number", "title", "committee", "due"], size: 8);

    public PagedList<SampleRow> Rows { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public static IReadOnlyList<Option> CommitteeOptions => [.. Committees.Select((name, i) => new Option($"N{i}", name))];

    public static IReadOnlyList<Option> StatusOptions => [new("Ongoing", "Pågår"), new("Done", "Klar", "Allt i åtgärden är gjort."), new("NotStarted", "Ej påbörjad")];

    public static LineChart Chart => new(
        "Reserverade kontrakt från 3 till 9 på fyra år", ["2023", "2024", "2025", "2026"],
        [new("Kontrakt", [3, 4, 7, 9]), new("Mål", [4, null, 6, 8])], "antal");

    public static BarChart Bars => new(
        "Arbetsmarknadsnämnden hade flest kontrakt 2026", [new("Arbetsmarknadsnämnden", [new("2025", 4, "4") { Target = 5 }, new("2026", 7, "7") { Target = 6, IsPreliminary = true }]), new("Kommunstyrelsen", [new("2025", 2, "2"), new("2026", null, "Visas inte")])])
    {
        TargetName = "Mål",
        PreliminaryName = "Preliminärt",
    };

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => Platform.Time.SwedishTime.TodayInSweden(clock);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment() && !options.Value.Enabled)
        {
            context.Result = NotFound();
        }
    }

    public void OnGet() => Fill();

    public IActionResult OnPost()
    {
        Fill();
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        this.Announce("Åtgärden sparades.", linkText: "Ångra", linkAddress: "/galleri");
        return RedirectToPage();
    }

    private void Fill()
    {
        var today = Today;
        var all = Enumerable.Range(1, 42).Select(i => new SampleRow(
            $"{1 + (i % 5)}.{i}", $"Kvartalsvis genomgång av kommande upphandlingar, del {i}", Committees[i % 5], today.AddDays((i * 7) - 20), i % 4)).ToArray();
        var filtered = all.Where(r => Query["namnd"] is not { } code || r.Committee == CommitteeOptions.FirstOrDefault(o => o.Value == code)?.Text).ToArray();
        Rows = filtered.ToPagedList(Query);
        Conflict = new EditConflict("Maria Lind", clock.GetUtcNow(), [new("Rubrik", "Leverantörsträff", "Leverantörsträff 2026", "Leverantörsträff i november"), new("Kommentar", null, null, "Ny rad")]);
    }
}

/// <summary>A row of the sample list.</summary>
internal sealed record SampleRow(string Number, string Title, string Committee, DateOnly DueOn, int State)
{
    public StatusLook Look => State switch { 0 => StatusLook.Late, 1 => StatusLook.Ongoing, 2 => StatusLook.Done, _ => StatusLook.NotStarted };

    public string StateText => State switch { 0 => "Försenad", 1 => "Pågår", 2 => "Klar", _ => "Ej påbörjad" };
}

/// <summary>The sample form.</summary>
internal sealed class SampleInput
{
    [Display(Name = "Rubrik"), Required, StringLength(80)]
    public string Title { get; set; } = "";

    [Display(Name = "Kommentar", Description = "Vad har hänt sedan sist?"), StringLength(2000)]
    public string? Comment { get; set; }

    [Display(Name = "E-post"), Required, EmailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Klart senast"), Required]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Ansvarig nämnd"), Required]
    public string? Committee { get; set; }

    [Display(Name = "Läge", Description = "Välj det som stämmer i dag."), Required]
    public string? Status { get; set; }

    [Display(Name = "Medverkande")]
    public string[] Others { get; set; } = [];

    [Display(Name = "Skicka en kopia till mig")]
    public bool Copy { get; set; }

    [Display(Name = "Underlag")]
    public IFormFile? Evidence { get; set; }
}

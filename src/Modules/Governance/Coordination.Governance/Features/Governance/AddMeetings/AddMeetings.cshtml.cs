using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Governance.Features.Governance.PlanMeetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AddMeetings;

/// <summary>A year of meetings: proposed as a series, pasted or from a file; reviewed line by line, then added in one commit.</summary>
[Authorize(Policy = GovernancePolicies.ManageMeetings)]
internal sealed class AddMeetingsModel(GovernanceDbContext db, AddMeetingsHandler handler, IAuthorizationService authorization, IStringLocalizer<Texts> texts)
    : MeetingPage(db, authorization)
{
    private const long LargestFile = 500_000;

    [BindProperty]
    public MeetingListInput Input { get; set; } = new();

    public IReadOnlyList<ReviewedLine> Lines { get; private set; } = [];

    public int Good => Lines.Count(l => l.ProblemKey is null);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "steg")] string? step, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (step == "serie" && !Propose())
        {
            return this.PageAgain();
        }

        if (Input.File is { Length: > 0 } file)
        {
            if (file.Length > LargestFile)
            {
                ModelState.AddModelError("Input.File", texts["CommitteeImport.TooLarge"]);
                return this.PageAgain();
            }

            using var reader = new StreamReader(file.OpenReadStream(), detectEncodingFromByteOrderMarks: true);
            Write(await reader.ReadToEndAsync(ct));
        }

        Lines = await handler.ReviewAsync(Committee, Input.List ?? string.Empty, ct);
        if (Lines.Count == 0)
        {
            ModelState.AddModelError("Input.List", texts["Meetings.ListEmpty"]);
            return this.PageAgain();
        }

        return step == "spara" && Good > 0 ? await AddAsync(ct) : Page();
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var result = await handler.AddAsync(Committee, Lines, ct);
        if (!result.Succeeded)
        {
            Lines = await handler.ReviewAsync(Committee, Input.List ?? string.Empty, ct);
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Meetings.Added", Good]);
        return Redirect(Address);
    }

    private bool Propose()
    {
        if (Input.First is not { } first)
        {
            ModelState.AddModelError("Input.First", texts["Meetings.OnMissing"]);
        }
        else if (Input.Until is not { } until || until < first || until > first.AddYears(2))
        {
            ModelState.AddModelError("Input.Until", texts["Meetings.UntilInvalid"]);
        }
        else if (!int.TryParse(Input.Weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) || weeks is < 1 or > 26)
        {
            ModelState.AddModelError("Input.Weeks", texts["Meetings.WeeksInvalid"]);
        }
        else
        {
            Write(handler.Propose(first, until, weeks, Input.StartsAt));
            return true;
        }

        return false;
    }

    private void Write(string list)
    {
        Input.List = list;
        ModelState.Remove("Input.List");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MeetingListInput
{
    [Display(Name = "Meetings.First", Description = "Meetings.FirstHint")]
    public DateOnly? First { get; set; }

    [Display(Name = "Meetings.Until")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Meetings.Weeks"), StringLength(2)]
    public string? Weeks { get; set; } = "4";

    [Display(Name = "Meetings.StartsAt")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Meetings.List", Description = "Meetings.ListHint"), StringLength(100_000)]
    public string? List { get; set; }

    [Display(Name = "Meetings.File", Description = "CommitteeImport.FileHint")]
    public IFormFile? File { get; set; }
}

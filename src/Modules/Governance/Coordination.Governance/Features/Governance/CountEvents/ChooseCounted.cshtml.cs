using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Counting;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CountEvents;

/// <summary>Which kinds of happenings show an activity carried out, whatever network or project they belong to.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class ChooseCountedModel(GovernanceDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    private Activity _activity = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string[] Kinds { get; set; } = [];

    [BindProperty]
    public long Version { get; set; }

    public string Name => $"{_activity.FullNumber} {_activity.Title}";

    /// <summary>What another person has chosen meanwhile, in words, or null.</summary>
    public string? Meanwhile { get; private set; }

    public IReadOnlyList<Option> Choices => [.. Enum.GetValues<CountedKind>().Select(k => new Option(k.ToString(), texts[$"CountedKind.{k}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Version = _activity.Version;
        Kinds = [.. _activity.Counts.Select(k => k.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (_activity.Version != Version)
        {
            return Stale();
        }

        _activity.Count(Enum.GetValues<CountedKind>().Where(k => Kinds.Contains(k.ToString())));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Stale() : NotFound();
        }

        this.Announce(texts["Counting.Saved"]);
        return Redirect($"/atgarder/{Id}");
    }

    private IActionResult Stale()
    {
        Version = _activity.Version;
        ModelState.Remove(nameof(Version));
        Meanwhile = _activity.Counts.Count == 0 ? texts["Counting.Nothing"] : string.Join(", ", _activity.Counts.Select(k => texts[$"CountedKind.{k}"].Value));
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts, string.Empty);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return false;
        }

        _activity = activity;
        return true;
    }
}

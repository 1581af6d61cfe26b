using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CompareSections;

/// <summary>A section's versions: who and when, two of them word by word, and an earlier one again.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class CompareSectionsModel(
    GovernanceDbContext db, StaffReportAccess access, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : SectionPage(db, access, authorization)
{
    /// <summary>The version that stood when the person looked.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public int Restored { get; set; }

    public IReadOnlyList<SectionVersion> Versions { get; private set; } = [];

    public int From { get; private set; }

    public int To { get; private set; }

    public SectionVersion? Before => Versions.FirstOrDefault(v => v.Number == From);

    public SectionVersion? After => Versions.FirstOrDefault(v => v.Number == To);

    public IReadOnlyList<TrackedText> Pieces => WordDifference.Of(Before!.Text, After!.Text);

    public bool MayRestore => MayWrite && Report.IsOpen;

    protected override bool Changes => false;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "fran")] int? from, [FromQuery(Name = "till")] int? to, CancellationToken ct)
    {
        await LoadAsync(from, to, ct);
        return (from is not null && Before is null) || (to is not null && After is null) ? NotFound() : Page();
    }

    /// <summary>The earlier words become a new version; nothing is lost by it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayWrite)
        {
            return Forbid();
        }

        var seen = Number;
        await LoadAsync(Restored, seen, ct);
        if (Before is not { } earlier)
        {
            return NotFound();
        }

        var written = Section.Write(seen, earlier.Heading, earlier.Text, SectionOrigin.Restored, clock.GetUtcNow(), actor.Actor.Name);
        if (written.Succeeded)
        {
            Db.SectionVersions.Add(written.Value);
        }

        var result = written.Succeeded ? await StoreAsync(ct) : written;
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            await PrepareAsync(ct);
            ModelState.Clear();
            await LoadAsync(Restored, null, ct);
            return this.Refuse(result, texts, string.Empty);
        }

        this.Announce(texts["StaffReports.RestoredVersion", earlier.Number]);
        return Redirect($"{Address}#avsnitt-{Section.Position}");
    }

    private async Task LoadAsync(int? from, int? to, CancellationToken ct)
    {
        Versions = await Db.SectionVersions.AsNoTracking().Where(v => v.SectionId == Section.Id).OrderByDescending(v => v.Number).ToListAsync(ct);
        To = to ?? Section.Number;
        From = from ?? Math.Max(1, To - 1);
        Number = Section.Number;
        Restored = From;
    }
}

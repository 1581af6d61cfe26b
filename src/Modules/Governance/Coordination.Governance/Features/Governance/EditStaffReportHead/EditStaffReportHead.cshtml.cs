using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.EditActivity;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.StartStaffReport;
using Coordination.Platform.Organisations;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditStaffReportHead;

/// <summary>
/// Change what stands above and below the text. What the product knows can be fetched into the form beside what stood there; it is stored
/// when the person saves and not before.
/// </summary>
[Authorize(Policy = GovernancePolicies.WriteStaffReports)]
internal sealed class EditStaffReportHeadModel(
    GovernanceDbContext db, StaffReportAccess access, StaffReportFacts facts, IOrganisation organisation, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : StaffReportPage(db, access, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    [BindProperty]
    public HeadInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Committees { get; private set; } = [];

    /// <summary>The form holds what the product knows now.</summary>
    public bool IsRefreshing { get; private set; }

    /// <summary>What stands in the report, and what the product knows.</summary>
    public IReadOnlyList<ConflictField> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "hamta")] bool refresh, CancellationToken ct)
    {
        if (!Report.IsOpen)
        {
            return Redirect(Address);
        }

        await LoadChoicesAsync(ct);
        Input = HeadInput.Of(Report);
        if (refresh)
        {
            IsRefreshing = true;
            Input = HeadInput.Of(Report.Title, Report.AddresseeId?.Value, await KnownAsync(ct), Report.Version);
            Differences = [.. Fields(HeadInput.Of(Report)).Zip(Fields(Input)).Where(p => p.First.Text != p.Second.Text).Select(p => new ConflictField(p.First.Label, null, p.First.Text, p.Second.Text))];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadChoicesAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var addressee = Input.AddresseeId is { } id ? await Db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Id == new CommitteeId(id), ct) : null;
        if (!await _authorization.MayAsync(User, GovernancePolicies.WriteStaffReports, addressee is null ? [] : [addressee.Code]))
        {
            ModelState.AddModelError("Input.AddresseeId", texts["StaffReports.OtherCommittee"]);
            return this.PageAgain();
        }

        var head = addressee is null ? Input.ToHead() : Input.ToHead() with { Addressee = addressee.Name };
        var result = await SaveAsync(Input.Version, () => Report.Describe(Input.Title!, addressee?.Id, head, clock.GetUtcNow(), actor.Actor.Name), ct);
        if (result.Succeeded)
        {
            return Saved();
        }

        Db.ChangeTracker.Clear();
        if (await Access.FindAsync(User, Id, ct) is { } stored && stored.Version != Input.Version)
        {
            Conflict = await Db.ConflictAsync(nameof(StaffReport), Id, HeadInput.Of(stored), Input, texts, value => value is Guid body ? Committees.FirstOrDefault(c => c.Value == body.ToString())?.Text : null, ct);
            if (Conflict.SaysTheSame)
            {
                return Saved();
            }

            Input.Version = stored.Version;
            ModelState.Remove("Input.Version");
        }

        return this.Refuse(result, texts);
    }

    private RedirectResult Saved()
    {
        this.Announce(texts["StaffReports.HeadSaved"]);
        return Redirect(Address);
    }

    /// <summary>What people alone can know stays: date, administration, and the officers' and signatories' names where the product has none.</summary>
    private async Task<StaffReportHead> KnownAsync(CancellationToken ct)
    {
        var found = await facts.OfAsync(Report, User, ct);
        var (known, mine) = (PrefilledHead.Of(found, Report.AddresseeId is null ? Report.Head.Addressee : found.Body, organisation.Current.MunicipalityName, actor.Actor.Name), Report.Head);
        return mine with
        {
            Organisation = known.Organisation ?? mine.Organisation,
            RegistrationNumber = known.RegistrationNumber ?? mine.RegistrationNumber,
            AgendaNumber = known.AgendaNumber ?? mine.AgendaNumber,
            Addressee = known.Addressee,
            MeetingOn = known.MeetingOn ?? mine.MeetingOn,
            Officers = found.Matter?.Preparation.Officers.Count > 0 || found.Referral?.Officer is not null ? known.Officers : mine.Officers,
            Signatories = known.Signatories.Count > 0 ? known.Signatories : mine.Signatories,
        };
    }

    private IEnumerable<(string Label, string? Text)> Fields(HeadInput form) =>
    [
        (texts["StaffReports.Number"], form.Number), (texts["StaffReports.Addressee"], form.Addressee), (texts["StaffReports.MeetingOn"], form.MeetingOn is { } on ? DateText.Short(on) : null),
        (texts["StaffReports.AgendaNumber"], form.AgendaNumber), (texts["StaffReports.Officers"], form.Officers), (texts["StaffReports.Signatories"], form.Signatories),
        (texts["StaffReports.Organisation"], form.Organisation),
    ];

    private async Task LoadChoicesAsync(CancellationToken ct) => Committees = await ActivityForm.CommitteeOptionsAsync(Db, clock.TodayInSweden(), ct);
}

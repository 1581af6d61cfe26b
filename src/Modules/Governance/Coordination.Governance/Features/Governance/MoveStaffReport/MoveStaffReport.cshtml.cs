using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.WriteSection;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.MoveStaffReport;

/// <summary>The next step of a report: review, ready, handed over, registered, or back.</summary>
[Authorize(Policy = GovernancePolicies.WriteStaffReports)]
internal sealed class MoveStaffReportModel(
    GovernanceDbContext db, StaffReportAccess access, MatterAccess matters, SectionPresenceBook presences, StepConsequences consequences, ReviewRequest reviews, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : StaffReportPage(db, access, authorization)
{
    private List<ReportSection> _sections = [];
    private List<Meeting> _meetings = [];

    [BindProperty]
    public StepInput Input { get; set; } = new();

    public IReadOnlyList<Option> Steps => [.. Report.Possible.Select(s => new Option(s.ToString(), texts[$"StaffReportStep.{s}"], texts[$"StaffReportStepHint.{s}"]))];

    public IReadOnlyList<Option> Meetings => [.. _meetings.Select(m => new Option(m.Id.Value.ToString(), $"{DateText.Long(m.On)} {m.Place}".Trim()))];

    /// <summary>What a person should know before the report is closed.</summary>
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    public bool Offers(StaffReportStep step) => Report.Possible.Contains(step);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Report.Possible.Count == 0)
        {
            return Redirect(Address);
        }

        await LoadAsync(ct);
        var matter = Report.MatterId is { } id ? await matters.FindAsync(User, id.Value, ct) : null;
        Input = new StepInput
        {
            Version = Report.Version,
            Number = Report.Number,
            RetentionClass = Report.RetentionClass ?? matter?.RetentionClass,
            Meeting = Report.MeetingId?.Value,
            MeetingOn = Report.Head.MeetingOn,
            Reviewer = Report.Reviewer,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var followed = new Consequence();
        var result = reviews.Check(Input).Errors is { Count: > 0 } wrong
            ? Result.Failure(wrong)
            : await SaveAsync(Input.Version, Take, async stop => followed = await FollowAsync(stop), ct);
        if (!result.Succeeded)
        {
            // Whoever tries again does so with what is stored now before their eyes.
            Db.ChangeTracker.Clear();
            return this.Refuse(result, texts);
        }

        Tell(followed);
        return Redirect(Address);
    }

    private async Task<Consequence> FollowAsync(CancellationToken ct) => Input.Step == StaffReportStep.Review
        ? new Consequence { Written = await reviews.SendAsync(Report, Input, User, ct) }
        : await consequences.FollowAsync(Report, Input.Step!.Value, Input.Note, User, ct);

    /// <summary>What was done, and what else came of it: with the way to correct it, or to what is left to do by hand.</summary>
    private void Tell(Consequence followed)
    {
        var done = texts[$"StaffReportEntry.{Input.Step}"].Value;
        if (followed.ReplyAddress is { } reply)
        {
            this.Announce($"{done}. {texts[followed.ReplyIsGiven ? "StaffReports.ReplyFilledIn" : "StaffReports.ReplyPrepared"]}", linkText: texts["StaffReports.CorrectReply"], linkAddress: reply);
        }
        else if (followed.LeftBehind > 0)
        {
            this.Announce($"{done}. {texts["StaffReports.AssignmentsLeft", followed.LeftBehind]}", Tone.Warning, texts["Assignments.Title"], "/uppdrag?lage=ProposedFinal");
        }
        else if (Input.Step == StaffReportStep.Review)
        {
            this.Announce(followed.Written > 0 ? $"{done}. {texts["StaffReports.ReviewersWritten", followed.Written]}" : $"{done}. {texts["StaffReports.ReviewersNotWritten"]}", followed.Written > 0 ? Tone.Success : Tone.Info);
        }
        else
        {
            this.Announce(done);
        }
    }


    private Result Take()
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (Input.Step == StaffReportStep.Finish && Unfinished() is { } unfinished)
        {
            return unfinished;
        }

        var chosen = _meetings.Find(m => m.Id.Value == Input.Meeting);
        var result = Input.Step switch
        {
            StaffReportStep.Review => Report.SendForReview(Input.Reviewer, Input.Note, now, by),
            StaffReportStep.Finish => Report.Finish(Input.Note, now, by),
            StaffReportStep.HandOver => Report.HandOver(chosen?.On ?? Input.MeetingOn, chosen?.Id, Input.Note, now, by),
            StaffReportStep.Register when !Input.IsSure => new Error("GOV-0839", "StaffReports.NotSure", "IsSure", ErrorKind.Invalid),
            StaffReportStep.Register => Report.Register(Input.Number, Input.RetentionClass, Input.Note, now, by),
            StaffReportStep.TakeBack => Report.TakeBack(Input.Note, now, by),
            StaffReportStep.Drop => Report.Drop(Input.Note, now, by),
            _ => new Error("GOV-0828", "StaffReports.NotInThisState", Kind: ErrorKind.Conflict),
        };
        if (result.Succeeded)
        {
            _sections.Where(s => s.IsLocked == Report.IsOpen).ToList().ForEach(s => s.Lock(!Report.IsOpen));
        }

        return result;
    }

    private Error? Unfinished() =>
        _sections.Find(s => s.Sources.Contains(SectionSource.Proposal) && s.Text.Length == 0) is { } proposal ? new Error("GOV-1240", "StaffReports.ProposalMissing", "Step", ErrorKind.Rule, proposal.Heading)
        : _sections.Find(s => s.Text.Contains(PrefilledText.Unanswered, StringComparison.Ordinal)) is { } open ? new Error("GOV-1241", "StaffReports.DemandUnanswered", "Step", ErrorKind.Rule, open.Heading)
        : null;

    private async Task LoadAsync(CancellationToken ct)
    {
        _sections = await Db.ReportSections.Where(s => s.ReportId == Report.Id).OrderBy(s => s.Position).ToListAsync(ct);
        var since = clock.TodayInSweden().AddDays(-30);
        var body = Report.AddresseeId;
        _meetings = await Db.Meetings.AsNoTracking().Where(m => m.CommitteeId == body && m.On >= since && m.State == MeetingState.Planned).OrderBy(m => m.On).ToListAsync(ct);
        var open = await Db.SectionComments.CountAsync(c => c.ReportId == Report.Id && c.SettledAt == null, ct);
        var present = Report.IsOpen ? await presences.OfReportAsync(Report.Id, ct) : [];
        Doubts =
        [
            .. open == 0 ? [] : new[] { texts["StaffReports.DoubtComments", open].Value },
            .. Report.IsOpen ? _sections.Where(s => s.Text.Length == 0).Select(s => texts["StaffReports.DoubtEmpty", s.Heading].Value) : [],
            .. present.Where(p => p.PersonId != User.Id()).Select(p => texts["StaffReports.DoubtPresent", p.PersonName].Value).Distinct(),
            .. Report.IsOpen && Report.Head.Signatories.Count == 0 ? new[] { texts["StaffReports.DoubtSignatories"].Value } : [],
        ];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class StepInput
{
    public long Version { get; set; }

    [Display(Name = "StaffReports.Step"), Required(ErrorMessage = "StaffReports.StepMissing")]
    public StaffReportStep? Step { get; set; }

    [Display(Name = "StaffReports.Reviewer", Description = "StaffReports.ReviewerHint"), StringLength(200)]
    public string? Reviewer { get; set; }

    [Display(Name = "StaffReports.ReviewerAddresses", Description = "StaffReports.ReviewerAddressesHint"), StringLength(2000)]
    public string? ReviewerAddresses { get; set; }

    [Display(Name = "StaffReports.Meeting")]
    public Guid? Meeting { get; set; }

    [Display(Name = "StaffReports.MeetingOn", Description = "StaffReports.MeetingOnHint")]
    public DateOnly? MeetingOn { get; set; }

    [Display(Name = "StaffReports.Number"), StringLength(60)]
    public string? Number { get; set; }

    [Display(Name = "StaffReports.RetentionClass", Description = "Matters.RetentionClassHint"), StringLength(100)]
    public string? RetentionClass { get; set; }

    /// <summary>Registering cannot be undone.</summary>
    [Display(Name = "StaffReports.IsSure")]
    public bool IsSure { get; set; }

    [Display(Name = "StaffReports.Note", Description = "StaffReports.NoteHint"), StringLength(2000)]
    public string? Note { get; set; }
}

using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Meetings;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditAgendaItem;

/// <summary>Puts an item on an agenda, or changes what it is about; the caller saves.</summary>
internal sealed class EditAgendaItemHandler(GovernanceDbContext db, MatterAccess matters, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Minutes are sometimes entered long after the meeting.</summary>
    private const int YearsBack = 10;

    private const int MostAssignments = 100;

    public async Task<Result<AgendaItem>> AddAsync(AgendaItemId id, AgendaItemForm form, CommitteeId committee, ClaimsPrincipal person, CancellationToken ct)
    {
        var read = await ReadAsync(form, null, committee, person, ct);
        if (!read.Succeeded)
        {
            return Result<AgendaItem>.Failure(read.Errors);
        }

        var item = new AgendaItem(id, committee, read.Value.Meeting?.Id, read.Value.Text, read.Value.Links, clock.GetUtcNow(), actor.Actor.Name);
        db.AgendaItems.Add(item);
        return item;
    }

    public async Task<Result> ChangeAsync(AgendaItem item, AgendaItemForm form, ClaimsPrincipal person, CancellationToken ct)
    {
        var read = await ReadAsync(form, item, item.CommitteeId, person, ct);
        if (!read.Succeeded)
        {
            return read;
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var described = item.Describe(read.Value.Text, read.Value.Links, now, by);
        return described.Succeeded ? item.MoveTo(read.Value.Meeting?.Id, read.Value.Meeting is { } meeting ? DateText.Iso(meeting.On) : null, now, by) : described;
    }

    /// <summary>Meetings that the item can stand on, newest first.</summary>
    public async Task<IReadOnlyList<Option>> MeetingsAsync(CommitteeId committee, CancellationToken ct)
    {
        var since = clock.TodayInSweden().AddYears(-YearsBack);
        return [.. (await db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committee && m.State == MeetingState.Planned && m.On >= since).OrderByDescending(m => m.On).Select(m => new { m.Id, m.On }).ToListAsync(ct))
            .Select(m => new Option(m.Id.Value.ToString(), DateText.WithWeekday(m.On)))];
    }

    public async Task<IReadOnlyList<Option>> PlansAsync(PlanId? chosen, CancellationToken ct) =>
        [.. (await db.Plans.AsNoTracking().Where(p => p.State != PlanState.Expired || p.Id == chosen).OrderBy(p => p.Title).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => new Option(p.Id.Value.ToString(), p.Title))];

    /// <summary>Open assignments that the body has received; the council and its board may find anybody's finally reported.</summary>
    public async Task<IReadOnlyList<Option>> AssignmentsAsync(Committee body, IReadOnlyList<Guid> chosen, CancellationToken ct)
    {
        var (ids, every) = (chosen.Select(c => new AssignmentId(c)).ToList(), body.Kind is CommitteeKind.Council or CommitteeKind.CouncilBoard);
        return [.. (await db.Assignments.AsNoTracking()
            .Where(a => ids.Contains(a.Id) || (a.State != AssignmentState.Finished && a.State != AssignmentState.Withdrawn && (every || a.ReceiverId == body.Id)))
            .OrderByDescending(a => a.BudgetYear).ThenBy(a => a.Title).Select(a => new { a.Id, a.Title, a.BudgetYear }).Take(MostAssignments).ToListAsync(ct))
            .Select(a => new Option(a.Id.Value.ToString(), $"{a.Title} ({a.BudgetYear})"))];
    }

    /// <summary>The matter as the form names it: by number, else by subject.</summary>
    public async Task<string?> MatterNameAsync(AgendaItem item, ClaimsPrincipal person, CancellationToken ct) =>
        item.MatterId is { } id && await matters.FindAsync(person, id.Value, ct) is { } matter ? matter.MainNumber ?? matter.Subject : null;

    private async Task<Result<ReadForm>> ReadAsync(AgendaItemForm form, AgendaItem? item, CommitteeId committee, ClaimsPrincipal person, CancellationToken ct)
    {
        var errors = new List<Error>();
        var meeting = await MeetingAsync(form.Meeting, committee, ct);
        if (form.Meeting is not null && meeting is null)
        {
            errors.Add(new Error("GOV-0830", "Agenda.MeetingUnknown", "Meeting", ErrorKind.Invalid));
        }

        var matter = await MatterAsync(form.Matter, item, person, errors, ct);
        if (form.Plan is { } plan && !await db.Plans.AnyAsync(p => p.Id == new PlanId(plan), ct))
        {
            errors.Add(new Error("GOV-0831", "Agenda.PlanUnknown", "Plan", ErrorKind.Invalid));
        }

        var assignments = form.Assignments.Distinct().Select(a => new AssignmentId(a)).ToList();
        if (await db.Assignments.CountAsync(a => assignments.Contains(a.Id), ct) != assignments.Count)
        {
            errors.Add(new Error("GOV-1282", "Agenda.AssignmentUnknown", "Assignments", ErrorKind.Invalid));
        }

        var title = string.IsNullOrWhiteSpace(form.Title) ? matter?.Subject : form.Title;
        if (title is null)
        {
            errors.Add(new Error("GOV-1280", "Agenda.TitleMissing", "Title", ErrorKind.Invalid));
        }

        if (form.ReportDatedOn > (meeting?.On ?? DateOnly.MaxValue))
        {
            errors.Add(new Error("GOV-0807", "Decisions.ReportAfterMeeting", "ReportDatedOn", ErrorKind.Invalid));
        }

        if (errors.Count > 0)
        {
            return Result<ReadForm>.Failure(errors);
        }

        var text = new AgendaItemText
        {
            AgendaNumber = form.AgendaNumber,
            Title = title!,
            RegistrationNumber = string.IsNullOrWhiteSpace(form.RegistrationNumber) ? matter?.Number : form.RegistrationNumber,
            ReportDatedOn = form.ReportDatedOn,
            Summary = form.Summary?.ReplaceLineEndings("\n"),
        };
        return new ReadForm(meeting, text, new AgendaItemLinks(matter?.Id, form.Plan is { } id ? new PlanId(id) : null, [.. assignments.Select(a => a.Value)]));
    }

    /// <summary>A meeting that was called off can keep nothing new.</summary>
    private async Task<Meeting?> MeetingAsync(Guid? chosen, CommitteeId committee, CancellationToken ct)
    {
        var id = new MeetingId(chosen ?? default);
        return chosen is null ? null : await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.CommitteeId == committee && m.State == MeetingState.Planned, ct);
    }

    /// <summary>By number or words among the matters that the person may know of; the one that is linked already answers to its own name.</summary>
    private async Task<FoundMatter?> MatterAsync(string? words, AgendaItem? item, ClaimsPrincipal person, List<Error> errors, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        if (item?.MatterId is { } linked && await matters.FindAsync(person, linked.Value, ct) is { } known && (known.MainNumber ?? known.Subject) == words.Trim())
        {
            return new FoundMatter(known.Id, known.MainNumber, known.Subject);
        }

        var found = await MatterListQuery.Search(matters.Readable(person), words).AsNoTracking().AsSingleQuery().OrderByDescending(m => m.ReceivedOn)
            .Select(m => new FoundMatter(m.Id, m.MainNumber, m.Subject)).Take(2).ToListAsync(ct);
        if (found.Count != 1)
        {
            errors.Add(new Error("GOV-1281", found.Count == 0 ? "Agenda.MatterUnknown" : "Agenda.MatterNotOne", "Matter", ErrorKind.Invalid));
            return null;
        }

        return found[0];
    }

    private sealed record FoundMatter(MatterId Id, string? Number, string Subject);

    private sealed record ReadForm(Meeting? Meeting, AgendaItemText Text, AgendaItemLinks Links);
}

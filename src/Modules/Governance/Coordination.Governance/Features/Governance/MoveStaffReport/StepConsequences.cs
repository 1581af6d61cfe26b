using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.KeepAssignments;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.MoveStaffReport;

/// <summary>What came of a step besides the step itself.</summary>
internal sealed record Consequence
{
    /// <summary>Where the reply that was filled in can be corrected.</summary>
    public string? ReplyAddress { get; init; }

    /// <summary>The reply is given; else it is prepared for the meeting that is still to be held.</summary>
    public bool ReplyIsGiven { get; init; }

    /// <summary>Assignments that stay proposed, since something else has happened to them.</summary>
    public int LeftBehind { get; init; }

    /// <summary>Reviewers that were written to.</summary>
    public int Written { get; init; }
}

/// <summary>What follows from a step of a staff report elsewhere, in the unit of work that takes the step.</summary>
internal sealed class StepConsequences(
    GovernanceDbContext db, MatterAccess matters, AssignmentDuties duties, ReferralLedger ledger, IAuthorizationService authorization, CurrentActor actor, TimeProvider clock)
{
    private const string TakenBack = "Tjänsteutlåtandet togs tillbaka.";

    public async Task<Consequence> FollowAsync(StaffReport report, StaffReportStep step, string? note, ClaimsPrincipal person, CancellationToken ct)
    {
        switch (step)
        {
            case StaffReportStep.HandOver when report.Kind == StaffReportKind.FinalReport:
                await ProposeAsync(report, ct);
                return new Consequence();
            case StaffReportStep.TakeBack when report.Kind == StaffReportKind.FinalReport:
                return new Consequence { LeftBehind = await TakeBackAsync(report, note, ct) };
            case StaffReportStep.Register:
                return await AnswerAsync(report, person, ct);
            default:
                return new Consequence();
        }
    }

    /// <summary>Handing a final report over proposes its assignments as finally reported; each is closed by a decision of its own (S004-03).</summary>
    private async Task ProposeAsync(StaffReport report, CancellationToken ct)
    {
        // Everybody reads assignments.
        var isProtected = report.MatterId is { } matter && !await matters.Open().AnyAsync(m => m.Id == matter, ct);
        var said = new AssignmentReport(
            isProtected ? QuotedMatter.Report : report.Title.Length > AssignmentReport.LongestTitle ? report.Title[..AssignmentReport.LongestTitle] : report.Title,
            report.Head.DatedOn ?? clock.TodayInSweden(),
            isProtected ? null : report.Number);
        foreach (var assignment in (await OpenAsync(report, ct)).Where(a => a.IsOpen))
        {
            assignment.Propose(report.Id, said, clock.GetUtcNow(), actor.Actor.Name);
            await duties.AlignAsync(assignment, ct);
        }
    }

    /// <summary>What it proposed stands where it stood before; what has been decided, or moved by hand, since does not.</summary>
    private async Task<int> TakeBackAsync(StaffReport report, string? note, CancellationToken ct)
    {
        var left = 0;
        foreach (var assignment in await OpenAsync(report, ct))
        {
            if (assignment.TakeBackProposal(report.Id, string.IsNullOrWhiteSpace(note) ? TakenBack : $"{TakenBack} {note.Trim()}", clock.GetUtcNow(), actor.Actor.Name))
            {
                await duties.AlignAsync(assignment, ct);
            }
            else if (assignment.State is AssignmentState.ProposedFinal or AssignmentState.Finished && assignment.ReportTitle is not null)
            {
                left++;
            }
        }

        return left;
    }

    /// <summary>
    /// The registered report is the reply to what the committee was asked. It is filled in for whoever may reply for the committee, and is
    /// theirs to correct.
    /// </summary>
    private async Task<Consequence> AnswerAsync(StaffReport report, ClaimsPrincipal person, CancellationToken ct)
    {
        if (report.ReferralId is not { } asked || report.MatterId is not { } about || await matters.FindAsync(person, about.Value, ct) is not { } matter
            || await db.Referrals.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == asked && r.MatterId == about, ct) is not { } referral)
        {
            return new Consequence();
        }

        var code = await db.Committees.Where(c => c.Id == referral.CommitteeId).Select(c => c.Code).SingleAsync(ct);
        if (!await authorization.MayAsync(person, GovernancePolicies.ReplyReferrals, code))
        {
            return new Consequence();
        }

        var today = clock.TodayInSweden();
        var isGiven = report.Head.MeetingOn is not { } meeting || meeting <= today;
        var on = report.Head.MeetingOn ?? report.Head.DatedOn ?? today;
        var reply = new ReferralReply(on < referral.SentOn || on > today ? today : on, $"{report.Title} ({report.Number})", report.Number, null, null);
        if (!referral.AnswerBy(report.Id, reply, isGiven).Succeeded)
        {
            return new Consequence();
        }

        if (isGiven)
        {
            referral.Tell(MatterEntryKind.Replied, clock.GetUtcNow(), actor.Actor.Name, null, $"{code} {report.Number}");
        }

        await ledger.AlignAsync(referral, matter, ct);
        return new Consequence { ReplyAddress = $"/arenden/{about.Value}/remisser/{asked.Value}/svar", ReplyIsGiven = referral.State == ReferralState.Replied };
    }

    private Task<List<Assignment>> OpenAsync(StaffReport report, CancellationToken ct)
    {
        var ids = report.Assignments.Select(g => new AssignmentId(g)).ToList();
        return db.Assignments.AsSplitQuery().Where(a => ids.Contains(a.Id) && a.State != AssignmentState.Withdrawn).ToListAsync(ct);
    }
}

using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.KeepPlanFollowUps;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUp;

/// <summary>A page about one follow-up of a plan.</summary>
internal abstract class PlanFollowUpPage(EvaluationDbContext db, FollowUpQuery followUps, IAuthorizationService authorization) : RecordPage<PlanFollowUp>(db, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    /// <summary>The plan in the period; null when the plan is gone.</summary>
    public FollowUpView? View { get; private set; }

    public override string Address => Id is null ? "/planuppfoljning" : $"/planuppfoljning/{Id}";

    protected override string ManagePolicy => EvaluationPolicies.ManageReports;

    protected override async Task<PlanFollowUp?> FindAsync(Guid id, CancellationToken ct)
    {
        var followUp = new PlanFollowUpId(id);
        return await Db.PlanFollowUps.AsSplitQuery().SingleOrDefaultAsync(f => f.Id == followUp, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => View = Id is null ? null : await followUps.ReadAsync(Record, ct);

    protected async Task<List<FollowUpAsk>> AsksAsync(CancellationToken ct)
    {
        var id = Record.Id;
        return await Db.FollowUpAsks.Where(a => a.FollowUpId == id).OrderBy(a => a.CommitteeName).ThenBy(a => a.Id).ToListAsync(ct);
    }

    protected async Task<List<RevisionProposal>> ProposalsAsync(CancellationToken ct)
    {
        var id = Record.Id;
        return await Db.RevisionProposals.Where(p => p.FollowUpId == id).OrderBy(p => p.Decision).ThenBy(p => p.Reason).ThenBy(p => p.About).ThenBy(p => p.Id).ToListAsync(ct);
    }
}

/// <summary>Follow-ups in words.</summary>
internal static class FollowUpTexts
{
    public static string TitleOf(this IStringLocalizer<Texts> texts, PlanFollowUp followUp) => texts["PlanFollowUps.TitleOf", followUp.PlanTitle, texts.ReportPeriod(followUp.PeriodKey, followUp.FromDay, followUp.ToDay)];

    public static StatusLook Look(this PlanFollowUpState state) => state switch
    {
        PlanFollowUpState.Open => StatusLook.Ongoing,
        PlanFollowUpState.Closed => StatusLook.Done,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this FollowUpChange change) => change switch
    {
        FollowUpChange.NewDone => StatusLook.Done,
        FollowUpChange.Better => StatusLook.Ongoing,
        FollowUpChange.NewLate => StatusLook.Late,
        FollowUpChange.Worse => StatusLook.Attention,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook LookOf(string state) => state switch
    {
        "Done" => StatusLook.Done,
        "Late" => StatusLook.Late,
        "Ongoing" => StatusLook.Ongoing,
        "Ended" => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(this FollowUpAskState state, bool isLate) => state switch
    {
        FollowUpAskState.Asked when isLate => StatusLook.Late,
        FollowUpAskState.Asked => StatusLook.Ongoing,
        FollowUpAskState.Missed or FollowUpAskState.Released => StatusLook.Ended,
        _ => StatusLook.Done,
    };

    public static StatusLook Look(this ProposalDecision decision) => decision switch
    {
        ProposalDecision.Accepted => StatusLook.Done,
        ProposalDecision.Dismissed => StatusLook.Ended,
        _ => StatusLook.Attention,
    };
}

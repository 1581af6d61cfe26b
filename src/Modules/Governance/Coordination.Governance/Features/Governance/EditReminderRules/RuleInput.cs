using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditReminderRules;

/// <summary>What the form of a rule holds; all days are working days.</summary>
internal sealed class RuleInput
{
    public Guid? Id { get; set; }

    public long Version { get; set; }

    [Display(Name = "Rules.Kind")]
    public ObligationKind? Kind { get; set; }

    [Display(Name = "Committees.Committee")]
    public Guid? Committee { get; set; }

    [Display(Name = "Rules.From", Description = "Rules.PeriodHint")]
    public DateOnly? From { get; set; }

    [Display(Name = "Rules.To")]
    public DateOnly? To { get; set; }

    [Display(Name = "Rules.DaysBefore", Description = "Rules.DaysBeforeHint"), RegularExpression(@"^\s*(\d{1,3}(\s*,\s*\d{1,3})*)?\s*$", ErrorMessage = "Rules.DaysBeforeInvalid")]
    public string? DaysBefore { get; set; }

    [Display(Name = "Rules.DaysBeforeStep", Description = "Rules.DaysBeforeStepHint"), Required, Range(0, 60)]
    public int? DaysBeforeStep { get; set; }

    [Display(Name = "Rules.FirstDayAfter"), Required, Range(1, 60)]
    public int? FirstDayAfter { get; set; }

    [Display(Name = "Rules.DaysBetween"), Required, Range(1, 60)]
    public int? DaysBetween { get; set; }

    [Display(Name = "Rules.UnitHeadAfter", Description = "Rules.EscalationHint"), Range(1, 250)]
    public int? UnitHeadAfter { get; set; }

    [Display(Name = "Rules.DirectorAfter"), Range(1, 250)]
    public int? DirectorAfter { get; set; }

    [Display(Name = "Rules.ChairAfter"), Range(1, 250)]
    public int? ChairAfter { get; set; }

    [Display(Name = "Rules.BoardAfter"), Range(1, 250)]
    public int? BoardAfter { get; set; }

    [Display(Name = "Rules.MonthsBetweenChecks"), Required, Range(1, 24)]
    public int? MonthsBetweenChecks { get; set; }

    [Display(Name = "Rules.NeedsApproval")]
    public bool NeedsApproval { get; set; }

    public static RuleInput Of(ReminderRule? rule)
    {
        var settings = rule?.Settings ?? LadderSettings.Default;
        return new RuleInput
        {
            Id = rule?.Id.Value,
            Version = rule?.Version ?? 0,
            Kind = rule?.Kind,
            Committee = rule?.CommitteeId?.Value,
            From = rule?.From,
            To = rule?.To,
            DaysBefore = string.Join(", ", settings.DaysBefore),
            DaysBeforeStep = settings.DaysBeforeStep,
            FirstDayAfter = settings.FirstDayAfter,
            DaysBetween = settings.DaysBetween,
            UnitHeadAfter = After(settings, EscalationLevel.UnitHead),
            DirectorAfter = After(settings, EscalationLevel.Director),
            ChairAfter = After(settings, EscalationLevel.Chair),
            BoardAfter = After(settings, EscalationLevel.ExecutiveBoard),
            MonthsBetweenChecks = settings.MonthsBetweenChecks,
            NeedsApproval = settings.NeedsApproval,
        };
    }

    public LadderSettings ToSettings() => LadderSettings.Default with
    {
        DaysBefore = [.. (DaysBefore ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(d => int.Parse(d, CultureInfo.InvariantCulture)).Where(d => d > 0).Distinct().OrderDescending()],
        DaysBeforeStep = DaysBeforeStep!.Value,
        FirstDayAfter = FirstDayAfter!.Value,
        DaysBetween = DaysBetween!.Value,
        Escalation =
        [
            .. new[] { (UnitHeadAfter, EscalationLevel.UnitHead), (DirectorAfter, EscalationLevel.Director), (ChairAfter, EscalationLevel.Chair), (BoardAfter, EscalationLevel.ExecutiveBoard) }
                .Where(e => e.Item1 is not null).Select(e => new EscalationStep(e.Item1!.Value, e.Item2)).OrderBy(e => e.WorkingDaysAfter),
        ],
        MonthsBetweenChecks = MonthsBetweenChecks!.Value,
        NeedsApproval = NeedsApproval,
    };

    private static int? After(LadderSettings settings, EscalationLevel level) => settings.Escalation.FirstOrDefault(e => e.Level == level)?.WorkingDaysAfter;
}

/// <summary>Stores a rule and has every open ladder computed anew.</summary>
internal sealed class EditReminderRuleHandler(GovernanceDbContext db)
{
    public async Task<Result> HandleAsync(RuleInput input, CancellationToken ct)
    {
        if (input.To < input.From)
        {
            return new Error("GOV-0403", "Plans.ValidityReversed", "To", ErrorKind.Invalid);
        }

        var committee = input.Committee is { } value ? new CommitteeId(value) : (CommitteeId?)null;
        if (input.Id is { } id)
        {
            var ruleId = new ReminderRuleId(id);
            if (await db.ReminderRules.SingleOrDefaultAsync(r => r.Id == ruleId, ct) is not { } rule || rule.Version != input.Version)
            {
                return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
            }

            rule.Change(input.Kind, committee, input.From, input.To, input.ToSettings());
        }
        else
        {
            db.ReminderRules.Add(new ReminderRule(ReminderRuleId.New(), input.Kind, committee, input.From, input.To, input.ToSettings()));
        }

        await SaveAsync(ct);
        return Result.Success;
    }

    public async Task RemoveAsync(ReminderRuleId id, CancellationToken ct)
    {
        if (await db.ReminderRules.SingleOrDefaultAsync(r => r.Id == id, ct) is { } rule)
        {
            db.ReminderRules.Remove(rule);
            await SaveAsync(ct);
        }
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await db.Obligations.Where(o => o.State == ObligationState.Open).ExecuteUpdateAsync(set => set.SetProperty(o => o.LadderIsStale, true), ct);
        await transaction.CommitAsync(ct);
    }
}

using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KeepAward;

/// <summary>What is to come.</summary>
internal enum ComingKind
{
    TenderTime,
    FurtherInformation,
    TenderDeadline,
    Standstill,
    AwardNotice,
    Documentation,
    Option,
    ContractEnd,
    FollowUp,
    Employment,
}

/// <summary>A day that is to come, has passed without what it asks for, or is worth a look.</summary>
internal sealed record ComingDate(ComingKind Kind, DateOnly On, string Title, string Link, string Unit, string? Section, ProcessRemark? Remark = null);

/// <summary>The days of a procurement beside what they are of.</summary>
internal sealed record ProcurementDates(ProcurementCase Procurement, AwardProcess? Award, IReadOnlyList<ProcessDate> Dates);

/// <summary>The days of procurements and contracts, by the acts and by what was agreed.</summary>
internal sealed class ProcessDateQuery(ProcurementDbContext db, TimeProvider clock)
{
    /// <summary>Who records contracts of years past is not told to publish them.</summary>
    private const int LateDays = 180;

    private const int ContractDays = 365;

    public async Task<ProcurementDates> OfAsync(ProcurementCase procurement, CancellationToken ct) =>
        (await WithAsync([procurement], await db.Limits.AsNoTracking().ToListAsync(ct), ct))[0];

    /// <summary>Own procurements with days that are near or not done.</summary>
    public async Task<IReadOnlyList<ProcurementDates>> OpenAsync(CancellationToken ct)
    {
        var (today, now) = (clock.TodayInSweden(), clock.GetUtcNow());
        var recent = today.AddDays(-LateDays);
        var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => c.BuyingUnit != null && c.Source != ProcurementSource.Statistics && (
                (c.Status == ProcurementStatus.Published && c.TenderDeadline >= now)
                || db.Awards.Any(a => a.ProcurementId == c.Id && a.DecisionSentOn >= recent)
                || db.Contracts.Any(k => k.ProcurementId == c.Id && k.WithdrawnAt == null && k.SignedOn >= recent)
                || db.DirectRecords.Any(d => d.ProcurementId == c.Id && d.SignedOn >= recent)))
            .OrderBy(c => c.Id).ToListAsync(ct);
        return await WithAsync(cases, await db.Limits.AsNoTracking().ToListAsync(ct), ct);
    }

    /// <summary>What is to come, soonest first.</summary>
    public async Task<IReadOnlyList<ComingDate>> ComingAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var coming = (await OpenAsync(ct)).SelectMany(p => p.Dates.Where(d => (!d.IsDone && (d.Duty is not null || d.On >= today)) || d.Remark is ProcessRemark.TenderTimeShort or ProcessRemark.ContractInStandstill)
            .Select(d => new ComingDate(Enum.Parse<ComingKind>(d.Kind.ToString()), d.On, p.Procurement.Title, $"{p.Procurement.Address}#tider", p.Procurement.BuyingUnit!, d.Section, d.Remark))).ToList();
        var until = today.AddDays(ContractDays);
        var contracts = await db.Contracts.AsNoTracking().AsSplitQuery().Where(c => c.WithdrawnAt == null && c.EndedOn == null && (
                (c.EndsOn >= today && c.EndsOn <= until) || c.NextFollowUpOn <= until || c.Options.Any(o => o.State == OptionState.Open && o.CallBy >= today && o.CallBy <= until)))
            .Where(c => c.ProcurementId == null || db.Cases.Any(p => p.Id == c.ProcurementId && p.Status == ProcurementStatus.Awarded)).ToListAsync(ct);
        foreach (var contract in contracts)
        {
            coming.AddRange(contract.Options.Where(o => o.State == OptionState.Open && o.CallBy >= today && o.CallBy <= until).Select(o => new ComingDate(ComingKind.Option, o.CallBy, contract.Title, contract.Address, contract.BuyingUnit, null)));
            if (contract.EndsOn is { } last && last >= today && last <= until)
            {
                coming.Add(new(ComingKind.ContractEnd, last, contract.Title, contract.Address, contract.BuyingUnit, null));
            }

            if (contract.NextFollowUpOn is { } next && next <= until)
            {
                coming.Add(new(ComingKind.FollowUp, next, contract.Title, contract.Address, contract.BuyingUnit, null));
            }
        }

        foreach (var requirement in await db.EmploymentRequirements.AsNoTracking().AsSplitQuery().Where(r => r.WithdrawnAt == null && r.ContractId != null && r.Checks.Any(c => c.Delivered == null && c.DueOn <= until))
            .Where(r => db.Contracts.Any(c => c.Id == r.ContractId && c.WithdrawnAt == null && (c.ProcurementId == null || db.Cases.Any(p => p.Id == c.ProcurementId && p.Status == ProcurementStatus.Awarded)))).ToListAsync(ct))
        {
            coming.AddRange(requirement.Checks.Where(c => c.Delivered is null && c.DueOn <= until).Select(c => new ComingDate(ComingKind.Employment, c.DueOn, requirement.Group, requirement.Address, requirement.BuyingUnit, null)));
        }

        return [.. coming.OrderBy(c => c.On).ThenBy(c => c.Title, StringComparer.CurrentCulture).ThenBy(c => c.Kind)];
    }

    private async Task<IReadOnlyList<ProcurementDates>> WithAsync(IReadOnlyList<ProcurementCase> cases, IReadOnlyCollection<Limit> limits, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        ProcurementCaseId[] ids = [.. cases.Select(c => c.Id)];
        var awards = await db.Awards.AsNoTracking().AsSplitQuery().Where(a => ids.Contains(a.ProcurementId)).ToDictionaryAsync(a => a.ProcurementId, ct);
        var contracts = (await db.Contracts.AsNoTracking().Where(c => c.ProcurementId != null && ids.Contains(c.ProcurementId.Value) && c.WithdrawnAt == null).Select(c => new { c.ProcurementId, c.SignedOn, c.Value }).ToListAsync(ct)).ToLookup(c => c.ProcurementId!.Value);
        var records = await db.DirectRecords.AsNoTracking().Where(d => ids.Contains(d.ProcurementId)).ToDictionaryAsync(d => d.ProcurementId, ct);
        return
        [
            .. cases.Select(c =>
            {
                // Many a direct procurement has no contract in the register, but a day and a value in its documentation.
                var (own, record) = (contracts[c.Id].ToList(), records.GetValueOrDefault(c.Id));
                IReadOnlyCollection<DateOnly> signed = own.Count > 0 ? [.. own.Select(o => o.SignedOn)] : record?.SignedOn is { } on ? [on] : [];
                var rules = RegimeFinding.Find(c.Kind, c.MainCpv, c.Estimate, c.PublishedOn ?? today, limits).Regime;
                var value = own.Count > 0 && own.TrueForAll(o => o.Value is not null) ? own.Sum(o => o.Value) : record?.Value ?? c.Estimate.Kronor;
                var award = awards.GetValueOrDefault(c.Id);
                return new ProcurementDates(c, award, ProcessDates.Of(c, award?.ToText(), rules, signed, value, today));
            }),
        ];
    }
}

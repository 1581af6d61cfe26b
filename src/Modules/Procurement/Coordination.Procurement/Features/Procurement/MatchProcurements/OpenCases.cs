using Coordination.Platform.Organisations;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>Procurements as matching reads them.</summary>
internal static class OpenCases
{
    /// <summary>Those that can still be answered (<see cref="ProcurementCase.IsOpenAt"/>).</summary>
    public static IQueryable<ProcurementCase> OpenAt(this IQueryable<ProcurementCase> cases, DateTimeOffset now) => cases.Where(c =>
        c.Source != ProcurementSource.Statistics && !c.IsSucceeded && (c.Status == ProcurementStatus.Planned || (c.Status == ProcurementStatus.Published && (c.TenderDeadline == null || c.TenderDeadline >= now))));

    /// <summary>
    /// Codes and lots are read as rows of their own and put together here: as lists within each row EF makes a function for each list of each
    /// procurement.
    /// </summary>
    /// <param name="cases">Which.</param>
    /// <param name="own">Whose installation this is: its own units buy where it is.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<List<CaseFacts>> ToFactsAsync(this IQueryable<ProcurementCase> cases, OrganisationFacts own, CancellationToken ct)
    {
        var rows = await cases.AsNoTracking().Select(c => new
        {
            c.Id,
            c.Title,
            Beginning = c.Description == null ? null : c.Description.Substring(0, CaseFacts.LongestBeginning),
            c.BuyerName,
            IsOwn = c.BuyingUnit != null,
            c.Version,
            c.TenderDeadline,
            c.EstimatedValue,
            c.Currency,
            c.IsEstimateWithheld,
            c.Places,
            c.ReservedParticipation,
            c.ReservedExecution,
        }).ToListAsync(ct);
        var codes = (await cases.AsNoTracking().SelectMany(c => c.Codes, (c, x) => new { c.Id, x.Code }).ToListAsync(ct)).ToLookup(x => x.Id, x => x.Code);
        var lots = (await cases.AsNoTracking().SelectMany(c => c.Lots, (c, l) => new
        {
            c.Id,
            l.Title,
            l.EstimatedValue,
            l.Currency,
            l.IsEstimateWithheld,
            l.ReservedParticipation,
            l.ReservedExecution,
        }).ToListAsync(ct)).ToLookup(l => l.Id);
        return rows.ConvertAll(c => new CaseFacts
        {
            Id = c.Id,
            Title = c.Title,
            Description = WholeWords(c.Beginning),
            BuyerName = c.BuyerName,
            OwnMunicipality = c.IsOwn ? own.MunicipalityName : null,
            Version = c.Version,
            TenderDeadline = c.TenderDeadline,
            Estimate = new StatedMoney(c.EstimatedValue, c.Currency, c.IsEstimateWithheld),
            Places = c.Places,
            MarkedFor = lots[c.Id].Aggregate(Marked(c.ReservedParticipation, c.ReservedExecution), (marked, l) => marked | Marked(l.ReservedParticipation, l.ReservedExecution)),
            Codes = [.. codes[c.Id]],
            Lots = [.. lots[c.Id].Select(l => (l.Title, new StatedMoney(l.EstimatedValue, l.Currency, l.IsEstimateWithheld)))],
        });
    }

    /// <summary>A text that was cut ends with a part of a word.</summary>
    private static string? WholeWords(string? beginning) =>
        beginning is { Length: CaseFacts.LongestBeginning } && beginning.LastIndexOfAny([' ', '\n']) is > 0 and var last ? beginning[..last] : beginning;

    /// <summary>What is said of who may take part is the narrower mark; a share that the programme shall have is not the supplier's.</summary>
    private static MarkedFor Marked(ReservedParticipation participation, ReservedExecution execution) => participation switch
    {
        ReservedParticipation.Integrating => MarkedFor.Integrating,
        ReservedParticipation.PublicService => MarkedFor.PublicService,
        ReservedParticipation.Unspecified => MarkedFor.Unspecified,
        _ => execution == ReservedExecution.Yes ? MarkedFor.Programme : MarkedFor.Nobody,
    };
}

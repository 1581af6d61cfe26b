using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowCases;

/// <summary>A case in a list.</summary>
internal sealed record CaseRow
{
    public required CaseId Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string PartyName { get; init; }

    public required Guid? EnterpriseId { get; init; }

    public required NeedKind Need { get; init; }

    public required CaseState State { get; init; }

    public required string? Adviser { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly? FirstContactOn { get; init; }

    public required DateOnly? WaitsUntil { get; init; }

    public required CaseResult? Result { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required DateOnly? NextFollowUpOn { get; init; }

    public string Address => $"/stodarenden/{Id.Value}";

    public bool IsLateOn(DateOnly day) => State != CaseState.Closed && FirstContactOn is null && DueOn < day;
}

/// <summary>Cases by the filter and order of the list's address; open ones, unless something else is asked for.</summary>
internal sealed class CaseListQuery(BusinessSupportDbContext db, OrganisationCalendar calendar, TimeProvider clock)
{
    public const string Open = "oppna";
    public const string Late = "forsenade";
    public const string FollowUps = "uppfoljning";
    public const string Nobody = "-";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = Open };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "due", ["due", "number", "party", "adviser", "opened", "follow-up"], preset: Preset);

    /// <summary>Working days from the opening until somebody was in touch, or until today where nobody was.</summary>
    public int DaysTaken(CaseRow row) => DaysTaken(row.OpenedOn, row.FirstContactOn, row.ClosedOn);

    public int DaysTaken(DateOnly openedOn, DateOnly? firstContactOn, DateOnly? closedOn) =>
        Math.Max(0, calendar.Days.WorkingDaysBetween(openedOn, firstContactOn ?? closedOn ?? clock.TodayInSweden()));

    public IQueryable<CaseRow> Rows(ListQuery query)
    {
        var cases = InState(db.Cases.AsNoTracking(), query["lage"]);
        cases = Enum.TryParse<NeedKind>(query["behov"], out var need) ? cases.Where(c => c.Need == need) : cases;
        cases = Enum.TryParse<CaseResult>(query["resultat"], out var result) ? cases.Where(c => c.Result == result) : cases;
        cases = query["handlaggare"] switch { null => cases, Nobody => cases.Where(c => c.Adviser == null), { } adviser => cases.Where(c => c.Adviser == adviser) };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            cases = cases.Where(c => c.SearchText.Contains(word));
        }

        return Read(Ordered(cases, query.Sort));
    }

    /// <summary>One step of the board, with the most pressing first.</summary>
    public IQueryable<CaseRow> Step(string step, string? adviser)
    {
        var cases = InState(db.Cases.AsNoTracking(), step);
        cases = adviser switch { null => cases, Nobody => cases.Where(c => c.Adviser == null), _ => cases.Where(c => c.Adviser == adviser) };
        return Read(step == FollowUps ? cases.OrderBy(c => c.NextFollowUpOn).ThenBy(c => c.Id) : cases.OrderBy(c => c.FirstContactOn != null).ThenBy(c => c.DueOn).ThenBy(c => c.Id));
    }

    /// <summary>Everybody who has a case, for filters and to hand over to.</summary>
    public async Task<IReadOnlyList<string>> AdvisersAsync(CancellationToken ct) =>
        await db.Cases.AsNoTracking().Where(c => c.Adviser != null).Select(c => c.Adviser!).Distinct().OrderBy(a => a).Take(200).ToListAsync(ct);

    /// <summary>How many cases each adviser has in each step; null is nobody's.</summary>
    public async Task<IReadOnlyList<(string? Adviser, CaseState State, int Count)>> LoadAsync(CancellationToken ct)
    {
        var counts = await db.Cases.AsNoTracking().Where(c => c.State != CaseState.Closed || c.NextFollowUpOn != null)
            .GroupBy(c => new { c.Adviser, c.State }).Select(g => new { g.Key.Adviser, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return [.. counts.Select(c => (c.Adviser, c.State, c.Count))];
    }

    private IQueryable<SupportCase> InState(IQueryable<SupportCase> cases, string? state)
    {
        var today = clock.TodayInSweden();
        return state switch
        {
            Open => cases.Where(c => c.State != CaseState.Closed),
            Late => cases.Where(c => c.State != CaseState.Closed && c.FirstContactOn == null && c.DueOn < today),
            FollowUps => cases.Where(c => c.State == CaseState.Closed && c.NextFollowUpOn != null),
            { } text when Enum.TryParse<CaseState>(text, out var known) => cases.Where(c => c.State == known),
            _ => cases,
        };
    }

    private static IQueryable<SupportCase> Ordered(IQueryable<SupportCase> cases, SortOrder sort) => ((sort.Key, sort.Descending) switch
    {
        ("number", false) => cases.OrderBy(c => c.Year).ThenBy(c => c.Serial),
        ("number", true) => cases.OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial),
        ("party", false) => cases.OrderBy(c => c.PartyName),
        ("party", true) => cases.OrderByDescending(c => c.PartyName),
        ("adviser", false) => cases.OrderBy(c => c.Adviser != null).ThenBy(c => c.Adviser),
        ("adviser", true) => cases.OrderBy(c => c.Adviser == null).ThenByDescending(c => c.Adviser),
        ("opened", false) => cases.OrderBy(c => c.OpenedOn),
        ("opened", true) => cases.OrderByDescending(c => c.OpenedOn),
        ("follow-up", false) => cases.OrderBy(c => c.NextFollowUpOn == null).ThenBy(c => c.NextFollowUpOn),
        ("follow-up", true) => cases.OrderBy(c => c.NextFollowUpOn == null).ThenByDescending(c => c.NextFollowUpOn),
        (_, true) => cases.OrderBy(c => c.FirstContactOn != null).ThenByDescending(c => c.DueOn),
        _ => cases.OrderBy(c => c.FirstContactOn != null).ThenBy(c => c.DueOn),
    }).ThenBy(c => c.Id);

    private static IQueryable<CaseRow> Read(IQueryable<SupportCase> cases) => cases.Select(c => new CaseRow
    {
        Id = c.Id,
        Number = c.Number,
        Title = c.Title,
        PartyName = c.PartyName,
        EnterpriseId = c.EnterpriseId,
        Need = c.Need,
        State = c.State,
        Adviser = c.Adviser,
        OpenedOn = c.OpenedOn,
        DueOn = c.DueOn,
        FirstContactOn = c.FirstContactOn,
        WaitsUntil = c.WaitsUntil,
        Result = c.Result,
        ClosedOn = c.ClosedOn,
        NextFollowUpOn = c.NextFollowUpOn,
    });
}

using System.Globalization;
using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowDecisions;

/// <summary>An item in a list: of decisions, of an agenda, of a matter.</summary>
internal sealed record DecisionRow
{
    public required AgendaItemId Id { get; init; }

    public required string CommitteeCode { get; init; }

    public required string Committee { get; init; }

    /// <summary>The meeting's day; null while it waits for one.</summary>
    public required DateOnly? MeetingOn { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    public required string? Paragraph { get; init; }

    public required int ParagraphOrder { get; init; }

    public required string? AgendaNumber { get; init; }

    public required int AgendaOrder { get; init; }

    public required string Title { get; init; }

    public required string? Number { get; init; }

    public required DecisionOutcome? Outcome { get; init; }

    public required IReadOnlyList<string> Points { get; init; }

    public required int Statements { get; init; }

    public required int FollowUps { get; init; }

    public required List<DecisionEffectKind> Effects { get; init; }

    public string Address => $"/beslut/{Id.Value}";
}

/// <summary>Decisions and agenda items: the same filter serves the page and the exports, and all hold what the person may know of.</summary>
internal sealed class DecisionListQuery(GovernanceDbContext db, DecisionAccess access)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["date", "number", "title", "body"];

    public static string DefaultSort => "-date";

    public IQueryable<DecisionRow> Rows(ListQuery query, ClaimsPrincipal person)
    {
        var items = access.Readable(person).AsNoTracking().Where(i => i.Outcome != null);
        if (RegistrationNumber.Parse(query["q"]) is { IsOfKnownForm: true } number)
        {
            var (exact, within) = (number.Normalised, number.Normalised + "-");
            items = items.Where(i => i.NormalisedNumber == exact || i.NormalisedNumber!.StartsWith(within));
        }
        else if (SearchText.Normalise(query["q"]) is { Length: > 0 } text)
        {
            items = text.Split(' ').Aggregate(items, (found, word) => found.Where(i => i.SearchText.Contains(word)));
        }

        if (query["verkan"] is { } effect)
        {
            items = Enum.TryParse<DecisionEffectKind>(effect, out var kind) ? items.Where(i => i.Effects.Any(e => e.Kind == kind && e.UndoneAt == null)) : items.Where(i => false);
        }

        if (query["utfall"] is { } outcome)
        {
            items = Enum.TryParse<DecisionOutcome>(outcome, out var how) ? items.Where(i => i.Outcome == how) : items.Where(i => false);
        }

        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            items = items.Where(i => i.DecidedOn >= from && i.DecidedOn <= to);
        }

        var rows = Joined(items);
        return Ordered(query["namnd"] is { } code ? rows.Where(r => r.CommitteeCode == code) : rows, query.Sort);
    }

    /// <summary>A meeting's agenda in its order: by § where there is one, else as the items are numbered.</summary>
    public async Task<IReadOnlyList<DecisionRow>> AgendaAsync(MeetingId meeting, ClaimsPrincipal person, CancellationToken ct) =>
        [.. (await Joined(access.Readable(person).AsNoTracking().Where(i => i.MeetingId == meeting)).ToListAsync(ct))
            .OrderBy(r => r.Outcome is null ? int.MaxValue : r.ParagraphOrder).ThenBy(r => r.AgendaOrder).ThenBy(r => r.Paragraph, StringComparer.Ordinal).ThenBy(r => r.Id.Value)];

    /// <summary>What waits for a meeting of the body.</summary>
    public async Task<IReadOnlyList<DecisionRow>> WaitingAsync(CommitteeId committee, ClaimsPrincipal person, CancellationToken ct) =>
        await Joined(access.Readable(person).AsNoTracking().Where(i => i.CommitteeId == committee && i.MeetingId == null)).OrderBy(r => r.Id).ToListAsync(ct);

    /// <summary>Where a matter has stood on agendas, newest first.</summary>
    public async Task<IReadOnlyList<DecisionRow>> OfMatterAsync(MatterId matter, ClaimsPrincipal person, CancellationToken ct) =>
        await Joined(access.Readable(person).AsNoTracking().Where(i => i.MatterId == matter)).OrderByDescending(r => r.MeetingOn == null).ThenByDescending(r => r.MeetingOn).ThenBy(r => r.Id).ToListAsync(ct);

    /// <summary>Decisions that did something to a plan or an assignment.</summary>
    public async Task<IReadOnlyList<DecisionRow>> AboutAsync(Guid target, ClaimsPrincipal person, CancellationToken ct) =>
        await Joined(access.Readable(person).AsNoTracking().Where(i => i.Effects.Any(e => e.TargetId == target && e.UndoneAt == null))).OrderByDescending(r => r.DecidedOn).ThenBy(r => r.Id).ToListAsync(ct);

    private static IQueryable<DecisionRow> Ordered(IQueryable<DecisionRow> rows, SortOrder sort)
    {
        var ordered = (sort.Key, sort.Descending) switch
        {
            ("number", false) => rows.OrderBy(r => r.Number == null).ThenBy(r => r.Number),
            ("number", true) => rows.OrderBy(r => r.Number == null).ThenByDescending(r => r.Number),
            ("title", false) => rows.OrderBy(r => r.Title),
            ("title", true) => rows.OrderByDescending(r => r.Title),
            ("body", false) => rows.OrderBy(r => r.Committee).ThenByDescending(r => r.DecidedOn),
            ("body", true) => rows.OrderByDescending(r => r.Committee).ThenByDescending(r => r.DecidedOn),
            (_, false) => rows.OrderBy(r => r.DecidedOn).ThenBy(r => r.ParagraphOrder),
            _ => rows.OrderByDescending(r => r.DecidedOn).ThenBy(r => r.ParagraphOrder),
        };
        return ordered.ThenBy(r => r.Id);
    }

    private IQueryable<DecisionRow> Joined(IQueryable<AgendaItem> items) =>
        (from item in items
         join committee in db.Committees.AsNoTracking() on item.CommitteeId equals committee.Id
         select new DecisionRow
         {
             Id = item.Id,
             CommitteeCode = committee.Code,
             Committee = committee.Name,
             MeetingOn = db.Meetings.Where(m => m.Id == item.MeetingId).Select(m => (DateOnly?)m.On).FirstOrDefault(),
             DecidedOn = item.DecidedOn,
             Paragraph = item.Paragraph,
             ParagraphOrder = item.ParagraphOrder,
             AgendaNumber = item.AgendaNumber,
             AgendaOrder = item.AgendaOrder,
             Title = item.Title,
             Number = item.RegistrationNumber,
             Outcome = item.Outcome,
             Points = item.Points,
             Statements = item.Statements.Count(s => s.WithdrawnBecause == null),
             FollowUps = item.FollowUps.Count,
             Effects = item.Effects.Where(e => e.UndoneAt == null).Select(e => e.Kind).ToList(),
         }).AsSingleQuery();
}

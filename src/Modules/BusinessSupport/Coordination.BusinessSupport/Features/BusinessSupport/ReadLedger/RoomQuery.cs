using System.Runtime.CompilerServices;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;

/// <summary>
/// The rooms of some units on a day, for lists and cards: nothing is held, and what explains an aid to a person is not read. Ceilings, chains and
/// aid come in one answer of the database; a chain that leads on, or aid that has been divided or reclaimed, asks once more.
/// </summary>
internal sealed class RoomQuery(BusinessSupportDbContext db)
{
    public async Task<IReadOnlyDictionary<UndertakingId, RoomStatement>> OfAsync(IReadOnlyCollection<UndertakingId> units, AidRegulation regulation, DateOnly day, CancellationToken ct)
    {
        var facts = await ReadAsync(units, regulation, day, AidCeiling.StandardYears, ct);
        if (facts.CeilingOn(day) is { WindowYears: > AidCeiling.StandardYears } longer)
        {
            facts = await ReadAsync(units, regulation, day, longer.WindowYears, ct);
        }

        return units.Distinct().ToDictionary(u => u, u => AidRoom.Count(day, 0, facts.CeilingOn(day), SingleUndertaking.MembersOn(day, u, facts.Ties), facts.Entries));
    }

    private async Task<RoomFacts> ReadAsync(IReadOnlyCollection<UndertakingId> units, AidRegulation regulation, DateOnly day, int years, CancellationToken ct)
    {
        var facts = new RoomFacts(regulation);
        var asked = new HashSet<UndertakingId>();
        var (after, until) = (RollingWindow.After(day, years), RollingWindow.FreedOn(day, years));
        var near = db.AidRecords.AsNoTracking().Where(a => a.Regulation == regulation && a.GrantedOn > after && a.GrantedOn < until);
        for (var next = units.Distinct().ToList(); next.Count > 0; next = [.. facts.Ties.SelectMany(t => new[] { t.ControllingId, t.ControlledId }).Where(id => !asked.Contains(id)).Distinct()])
        {
            asked.UnionWith(next);
            if (next is [var alone])
            {
                await facts.TakeAsync(RoomOfOne.Read(db, alone, regulation, after, until), ct);
            }
            else
            {
                facts.Take(await Rows(near, next, regulation).ToListAsync(ct));
            }
        }

        if (facts.HasMore)
        {
            var ids = asked.ToList();
            facts.Take(await near.AsSplitQuery().Where(a => ids.Contains(a.UndertakingId) && (a.Reclaims.Any() || a.Parts.Any())).ToListAsync(ct));
            facts.Take(await near.DividedAmongAsync(ids, ct));
        }

        return facts;
    }

    private IQueryable<RoomRow> Rows(IQueryable<AidRecord> near, List<UndertakingId> ids, AidRegulation regulation)
    {
        // Rows of one kind cannot leave out what another has, so each fills the columns with something of its own.
        List<UndertakingId> first = [ids[0]];
        var theirs = near.Where(a => ids.Contains(a.UndertakingId)).Select(a => new RoomRow
        {
            Kind = RoomRow.OfAid,
            Unit = a.UndertakingId,
            Other = a.UndertakingId,
            From = a.GrantedOn,
            To = a.GoneOn,
            Euro = a.Euro,
            Years = 0,
            HasMore = a.Reclaims.Any() || a.Parts.Any(),
        });
        var divided = near.SelectMany(a => a.Parts.Where(p => ids.Contains(p.UndertakingId)), (a, p) => new RoomRow
        {
            Kind = RoomRow.OfAid,
            Unit = a.UndertakingId,
            Other = a.UndertakingId,
            From = a.GrantedOn,
            To = a.GoneOn,
            Euro = a.Euro,
            Years = 0,
            HasMore = true,
        });
        var ties = db.ControlLinks.Where(l => ids.Contains(l.ControllingId) || ids.Contains(l.ControlledId)).Select(l => new RoomRow
        {
            Kind = RoomRow.OfTie,
            Unit = l.ControllingId,
            Other = l.ControlledId,
            From = l.From,
            To = l.EndedOn,
            Euro = 0m,
            Years = 0,
            HasMore = false,
        });
        var ceilings = db.Undertakings.Where(u => first.Contains(u.Id)).SelectMany(u => db.AidCeilings.Where(c => c.Regulation == regulation), (u, c) => new RoomRow
        {
            Kind = RoomRow.OfCeiling,
            Unit = u.Id,
            Other = u.Id,
            From = c.ValidFrom,
            To = c.ValidTo,
            Euro = c.Euro,
            Years = c.WindowYears,
            HasMore = false,
        });
        return theirs.Concat(divided).Concat(ties).Concat(ceilings);
    }
}

/// <summary>
/// The same of one unit, which is what is asked most: the statement is made once for each model of the context and prepared once for each
/// connection. Putting it together, finding it again and planning it took several times what the database takes to answer it.
/// </summary>
internal sealed class RoomOfOne
{
    private static readonly ConditionalWeakTable<IModel, RoomOfOne> Made = [];

    private readonly Func<BusinessSupportDbContext, UndertakingId, AidRegulation, DateOnly, DateOnly, IAsyncEnumerable<RoomRow>> _rows =
        EF.CompileAsyncQuery((BusinessSupportDbContext db, UndertakingId unit, AidRegulation regulation, DateOnly after, DateOnly until) =>
            db.AidRecords.TagWith(PreparedQuery.Tag).Where(a => a.UndertakingId == unit && a.Regulation == regulation && a.GrantedOn > after && a.GrantedOn < until).Select(a => new RoomRow
            {
                Kind = RoomRow.OfAid,
                Unit = a.UndertakingId,
                Other = a.UndertakingId,
                From = a.GrantedOn,
                To = a.GoneOn,
                Euro = a.Euro,
                Years = 0,
                HasMore = a.Reclaims.Any() || a.Parts.Any(),
            }).Concat(db.AidRecords.Where(a => a.Regulation == regulation && a.GrantedOn > after && a.GrantedOn < until).SelectMany(a => a.Parts.Where(p => p.UndertakingId == unit), (a, p) => new RoomRow
            {
                Kind = RoomRow.OfAid,
                Unit = a.UndertakingId,
                Other = a.UndertakingId,
                From = a.GrantedOn,
                To = a.GoneOn,
                Euro = a.Euro,
                Years = 0,
                HasMore = true,
            })).Concat(db.ControlLinks.Where(l => l.ControllingId == unit || l.ControlledId == unit).Select(l => new RoomRow
            {
                Kind = RoomRow.OfTie,
                Unit = l.ControllingId,
                Other = l.ControlledId,
                From = l.From,
                To = l.EndedOn,
                Euro = 0m,
                Years = 0,
                HasMore = false,
            })).Concat(db.Undertakings.Where(u => u.Id == unit).SelectMany(u => db.AidCeilings.Where(c => c.Regulation == regulation), (u, c) => new RoomRow
            {
                Kind = RoomRow.OfCeiling,
                Unit = u.Id,
                Other = u.Id,
                From = c.ValidFrom,
                To = c.ValidTo,
                Euro = c.Euro,
                Years = c.WindowYears,
                HasMore = false,
            })));

    public static IAsyncEnumerable<RoomRow> Read(BusinessSupportDbContext db, UndertakingId unit, AidRegulation regulation, DateOnly after, DateOnly until) =>
        Made.GetValue(db.Model, _ => new RoomOfOne())._rows(db, unit, regulation, after, until);
}

internal static class DividedAid
{
    /// <summary>
    /// Aid that others received and that lies with these units in part since they split. The parts are looked up first: there are few, and a
    /// database that is asked the other way around reads every aid of the window.
    /// </summary>
    public static async Task<IReadOnlyList<AidRecord>> DividedAmongAsync(this IQueryable<AidRecord> near, List<UndertakingId> ids, CancellationToken ct)
    {
        var divided = await near.SelectMany(a => a.Parts.Where(p => ids.Contains(p.UndertakingId)), (a, p) => new { a.Id, a.UndertakingId }).ToListAsync(ct);
        var others = divided.Where(d => !ids.Contains(d.UndertakingId)).Select(d => d.Id).Distinct().ToList();
        return others.Count == 0 ? [] : await near.AsSplitQuery().Where(a => others.Contains(a.Id)).ToListAsync(ct);
    }
}

/// <summary>One thing that a room rests on: an aid, a tie between two units, or a ceiling.</summary>
internal sealed record RoomRow
{
    public const int OfAid = 1;
    public const int OfTie = 2;
    public const int OfCeiling = 3;

    public required int Kind { get; init; }

    /// <summary>Who received the aid, or who controls.</summary>
    public required UndertakingId Unit { get; init; }

    /// <summary>Of a tie, who is controlled.</summary>
    public required UndertakingId Other { get; init; }

    /// <summary>The day it was granted, or the first on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day from which it counts no more, or ends; of a ceiling its last.</summary>
    public required DateOnly? To { get; init; }

    public required decimal Euro { get; init; }

    /// <summary>Of a ceiling, its window.</summary>
    public required int Years { get; init; }

    /// <summary>The aid has been divided or reclaimed, and has to be read whole.</summary>
    public required bool HasMore { get; init; }
}

/// <summary>What has been read so far.</summary>
internal sealed class RoomFacts(AidRegulation regulation)
{
    private readonly List<AidEntry> _entries = [];
    private readonly List<AidCeiling> _ceilings = [];
    private readonly HashSet<ControlTie> _ties = [];

    public IReadOnlyList<AidEntry> Entries => _entries;

    public IReadOnlyCollection<ControlTie> Ties => _ties;

    /// <summary>Some aid has been divided or reclaimed, and is not among the entries yet.</summary>
    public bool HasMore { get; private set; }

    public AidCeiling? CeilingOn(DateOnly day) => AidCeiling.On(day, regulation, _ceilings);

    public void Take(IEnumerable<AidRecord> whole) => _entries.AddRange(whole.Select(a => a.ToEntry()));

    public async Task TakeAsync(IAsyncEnumerable<RoomRow> rows, CancellationToken ct)
    {
        await foreach (var row in rows.WithCancellation(ct))
        {
            Take(row);
        }
    }

    public void Take(IEnumerable<RoomRow> rows)
    {
        foreach (var row in rows)
        {
            Take(row);
        }
    }

    private void Take(RoomRow row)
    {
        switch (row.Kind)
        {
            case RoomRow.OfTie:
                _ties.Add(new ControlTie(row.Unit, row.Other, row.From, row.To));
                break;
            case RoomRow.OfCeiling:
                _ceilings.Add(new AidCeiling(AidCeilingId.New(), regulation, row.Euro, row.Years, row.From, row.To, string.Empty, Certainty.High));
                break;
            case RoomRow.OfAid when row.HasMore:
                HasMore = true;
                break;
            default:
                _entries.Add(new AidEntry(AidRecordId.New(), row.Unit, row.From, row.Euro) { GoneOn = row.To });
                break;
        }
    }
}

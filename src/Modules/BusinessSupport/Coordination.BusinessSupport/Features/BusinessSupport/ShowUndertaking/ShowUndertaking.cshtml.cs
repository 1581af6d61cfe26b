using System.Text.Json;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowUndertaking;

/// <summary>What a unit and those that are one undertaking with it have been given, and the room that is left, with the whole sum. Who looks is kept.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ShowUndertakingModel(BusinessSupportDbContext db, LedgerQuery ledgers, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : UndertakingPage(db, authorization)
{
    [FromQuery(Name = "regel")]
    public AidRegulation Regulation { get; set; }

    [FromQuery(Name = "dag")]
    public DateOnly? Day { get; set; }

    public Ledger Ledger { get; private set; } = null!;

    public LedgerRules Rules { get; private set; } = null!;

    public IReadOnlyList<ControlLink> Links { get; private set; } = [];

    public IReadOnlyList<AidDeclaration> Declarations { get; private set; } = [];

    public IReadOnlyDictionary<UndertakingId, string> Names { get; private set; } = new Dictionary<UndertakingId, string>();

    public DateOnly Today => clock.TodayInSweden();

    public RoomStatement Statement() => Ledger.Count();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var unit = Record.Id;
        Ledger = (await ledgers.OfAsync(unit, Regulation, Day ?? Today, ct))!;
        Rules = await Db.LedgerRules.AsNoTracking().SingleOrDefaultAsync(ct) ?? new LedgerRules();
        Links = await Db.ControlLinks.AsNoTracking().Where(l => l.ControllingId == unit || l.ControlledId == unit).OrderBy(l => l.From).ThenBy(l => l.Id).ToListAsync(ct);
        Declarations = await Db.AidDeclarations.AsNoTracking().Where(d => d.UndertakingId == unit).OrderByDescending(d => d.SignedOn).ThenByDescending(d => d.Id).ToListAsync(ct);
        var others = Links.Select(l => l.OtherThan(unit)).Concat(Ledger.Entries.Select(e => e.UndertakingId)).Distinct().ToList();
        Names = await Db.Undertakings.AsNoTracking().Where(u => others.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        await NoteAsync(ct);
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        Db.Audit.Add(new AuditRow
        {
            At = clock.GetUtcNow(),
            ActorKind = actor.Actor.Kind.ToString(),
            ActorId = actor.Actor.Id,
            ActorName = actor.Actor.Name,
            Subject = nameof(Undertaking),
            SubjectId = Record.Id.Value.ToString(),
            Action = "opened",
            Changes = JsonSerializer.Serialize(new Dictionary<string, object?[]>()),
        });
        await Db.SaveChangesAsync(ct);
    }
}

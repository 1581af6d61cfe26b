using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.FindCommittee;
using Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowAid;

/// <summary>One aid: what was granted, how it was counted, what the central register asks for, and what has become of it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ShowAidModel(BusinessSupportDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : AidPage(db, authorization)
{
    public RegisterChannel? Channel { get; private set; }

    public string? Committee { get; private set; }

    public IReadOnlyDictionary<UndertakingId, string> Names { get; private set; } = new Dictionary<UndertakingId, string>();

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<RegisterField> Missing() => RegisterRecord.Of(Record, Unit).Missing;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Channel = RegisterChannel.On(Today, await Db.RegisterChannels.AsNoTracking().ToListAsync(ct));
        Committee = Record.CommitteeCode is { } code ? await committees.NameAsync(code, ct) : null;
        var units = Record.Parts.Select(p => p.UndertakingId).Distinct().ToList();
        Names = await Db.Undertakings.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }
}

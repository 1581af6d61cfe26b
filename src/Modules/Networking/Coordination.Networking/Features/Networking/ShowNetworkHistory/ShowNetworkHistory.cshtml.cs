using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.ShowMembers;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowNetworkHistory;

/// <summary>Somebody became a member, or was one for the last day.</summary>
internal sealed record MemberMove(DateOnly On, bool Joined, string Name, MemberRole Role);

/// <summary>What has happened to a network: who came and who left, and what was changed.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowNetworkHistoryModel(NetworkingDbContext db, MemberListQuery members, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : NetworkPage(db, authorization)
{
    public IReadOnlyList<MemberMove> Moves { get; private set; } = [];

    public void OnGet()
    {
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var all = await members.AllAsync(NetworkId, null, ct);
        Moves =
        [
            .. all.Select(m => new MemberMove(m.JoinedOn, true, m.NameIn(texts), m.Role))
                .Concat(all.Where(m => m.LeftOn is not null).Select(m => new MemberMove(m.LeftOn!.Value, false, m.NameIn(texts), m.Role)))
                .OrderByDescending(m => m.On).ThenBy(m => m.Joined).ThenBy(m => m.Name, StringComparer.CurrentCulture),
        ];
    }
}

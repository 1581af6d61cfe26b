using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowMembers;

/// <summary>A member as it may be shown: who is protected or forgotten has no name here.</summary>
internal sealed record MemberRow
{
    public required NetworkMemberId Id { get; init; }

    public required MemberKind Kind { get; init; }

    public required MemberRole Role { get; init; }

    public required DateOnly JoinedOn { get; init; }

    public required DateOnly? LeftOn { get; init; }

    public required string? CommitteeCode { get; init; }

    public required EnterpriseId? EnterpriseId { get; init; }

    public required OrganisationId? OrganisationId { get; init; }

    /// <summary>The committee, enterprise or organisation, as it is called now.</summary>
    public required string? Party { get; init; }

    public required string? Person { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    public required bool IsProtected { get; init; }

    /// <summary>False when the person's data has been erased or restricted.</summary>
    public required bool IsCurrent { get; init; }

    public required string SearchText { get; init; }

    /// <summary>Who is a member: a person by name, others by what they are called.</summary>
    public string NameIn(IStringLocalizer<Texts> texts) => Kind == MemberKind.Person
        ? Person ?? texts[IsCurrent ? "Contacts.IsProtected" : "Members.Forgotten"].Value
        : Party ?? "–";

    /// <summary>Who comes for them, or whom the person comes from.</summary>
    public string? MoreIn(IStringLocalizer<Texts> texts) => Kind == MemberKind.Person ? Party
        : Person ?? (IsProtected && IsCurrent ? texts["Contacts.IsProtected"].Value : null);

    public bool IsMemberOn(DateOnly day) => JoinedOn <= day && (LeftOn is null || LeftOn >= day);
}

/// <summary>Members of a network, as of a day or all that have been.</summary>
internal sealed class MemberListQuery(NetworkingDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    /// <summary>As they stand today, unless another day is asked for.</summary>
    public ListQuery Read(HttpRequest request) => ListQuery.Read(
        request, "role", ["role", "name", "joined", "left"], preset: new Dictionary<string, string>(StringComparer.Ordinal) { ["dag"] = DateText.Iso(clock.TodayInSweden()) });

    /// <summary>In the order of their roles: few enough to be sorted here, as Swedes sort.</summary>
    public async Task<IReadOnlyList<MemberRow>> AllAsync(NetworkId network, DateOnly? on, CancellationToken ct)
    {
        var members = await db.NetworkMembers.AsNoTracking().Where(m => m.NetworkId == network && (on == null || (m.JoinedOn <= on && (m.LeftOn == null || m.LeftOn >= on))))
            .Select(m => new
            {
                Member = m,
                Enterprise = db.Enterprises.Where(e => e.Id == m.EnterpriseId).Select(e => e.Name).FirstOrDefault(),
                Organisation = db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. members.Select(m => new MemberRow
            {
                Id = m.Member.Id,
                Kind = m.Member.Kind,
                Role = m.Member.Role,
                JoinedOn = m.Member.JoinedOn,
                LeftOn = m.Member.LeftOn,
                CommitteeCode = m.Member.CommitteeCode,
                EnterpriseId = m.Member.EnterpriseId,
                OrganisationId = m.Member.OrganisationId,
                Party = m.Enterprise ?? m.Organisation ?? m.Member.Party,
                Person = m.Member.IsPersonShown ? m.Member.PersonName : null,
                Email = m.Member.IsPersonShown ? m.Member.Email : null,
                Phone = m.Member.IsPersonShown ? m.Member.Phone : null,
                IsProtected = m.Member.IsProtected,
                IsCurrent = m.Member.State == ContactState.Current,
                SearchText = m.Member.SearchText,
            }).OrderBy(m => m.Role).ThenBy(m => m.NameIn(texts), StringComparer.CurrentCulture).ThenBy(m => m.Id.Value),
        ];
    }

    /// <summary>By the filter and order of the list's address.</summary>
    public async Task<IReadOnlyList<MemberRow>> RowsAsync(NetworkId network, ListQuery query, CancellationToken ct)
    {
        DateOnly? day = DateOnly.TryParse(query["dag"], System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : null;
        IEnumerable<MemberRow> found = await AllAsync(network, day, ct);
        found = Enum.TryParse<MemberKind>(query["slag"], out var kind) ? found.Where(m => m.Kind == kind) : found;
        found = Enum.TryParse<MemberRole>(query["roll"], out var role) ? found.Where(m => m.Role == role) : found;
        found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(found, (all, word) => all.Where(m => m.SearchText.Contains(word, StringComparison.Ordinal)));
        return
        [
            .. (query.Sort.Key, query.Sort.Descending) switch
            {
                ("name", false) => found.OrderBy(m => m.NameIn(texts), StringComparer.CurrentCulture),
                ("name", true) => found.OrderByDescending(m => m.NameIn(texts), StringComparer.CurrentCulture),
                ("joined", false) => found.OrderBy(m => m.JoinedOn),
                ("joined", true) => found.OrderByDescending(m => m.JoinedOn),
                ("left", false) => found.OrderBy(m => m.LeftOn ?? DateOnly.MaxValue),
                ("left", true) => found.OrderByDescending(m => m.LeftOn ?? DateOnly.MinValue),
                (_, true) => found.Reverse(),
                _ => found,
            },
        ];
    }
}

using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.ShowEnterprises;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowOpenList;

/// <summary>A person who agreed to be shown in public beside their enterprise.</summary>
internal sealed record OpenContact(string Name, string? Title, string? Email, string? Phone);

/// <summary>An enterprise as everyone may see it. A sole trader's number is a person's and is never here.</summary>
internal sealed record OpenEnterprise(
    Guid Id, string Name, string? Unit, string? Number, LegalForm LegalForm, EnterpriseKind Kind, string? Locality, string? Website, string? Purpose,
    IReadOnlyList<OpenOffering> Offerings, IReadOnlyList<OpenContact> Contacts);

/// <summary>What it sells.</summary>
internal sealed record OpenOffering(OfferingKind Kind, string Name, string Cpv, string? Area)
{
    public string Label => BusinessLines.LabelOf(Cpv);
}

/// <summary>
/// The enterprises that agreed to be shown, and nothing else of them. Read from the register each time, so that a consent that is taken
/// back holds at the next request.
/// </summary>
internal sealed class OpenListQuery(NetworkingDbContext db, TimeProvider clock)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["name", "place"];

    public static string DefaultSort => "name";

    /// <summary>Whether an enterprise stands in the list. One that nobody has judged to be social stands apart until somebody has.</summary>
    public static bool Holds(Enterprise enterprise, DateOnly today) =>
        enterprise is { State: EnterpriseState.Active, Kind: EnterpriseKind.SocialEnterprise or EnterpriseKind.WorkIntegrating } && enterprise.OpenSince <= today;

    public async Task<PagedList<OpenEnterprise>> PageAsync(ListQuery query, CancellationToken ct)
    {
        var found = Filtered(query);
        var total = await found.CountAsync(ct);
        return new(await ReadAsync(Ordered(found, query.Sort).Skip(query.Skip).Take(query.Size), ct), query.Page, query.Size, total);
    }

    public Task<IReadOnlyList<OpenEnterprise>> AllAsync(ListQuery query, CancellationToken ct) => ReadAsync(Ordered(Filtered(query), query.Sort), ct);

    public async Task<IReadOnlyList<OpenEnterprise>> OneAsync(Enterprise enterprise, CancellationToken ct) => await ReadAsync(db.Enterprises.Where(e => e.Id == enterprise.Id), ct);

    /// <summary>Places that somebody in the list is at.</summary>
    public async Task<IReadOnlyList<string>> PlacesAsync(CancellationToken ct) =>
        await Open().Where(e => e.Locality != null).Select(e => e.Locality!).Distinct().OrderBy(l => l).ToListAsync(ct);

    private IQueryable<Enterprise> Open()
    {
        var today = clock.TodayInSweden();
        return db.Enterprises.AsNoTracking().Where(e =>
            e.State == EnterpriseState.Active && (e.Kind == EnterpriseKind.SocialEnterprise || e.Kind == EnterpriseKind.WorkIntegrating) && e.OpenSince <= today);
    }

    private IQueryable<Enterprise> Filtered(ListQuery query)
    {
        var found = EnterpriseListQuery.Search(Open(), Searchable(query["q"]));
        found = query["ort"] is { } place ? found.Where(e => e.Locality == place) : found;
        if (query["utbud"] is { } line)
        {
            var codes = BusinessLine.All.Where(l => l.Name == line).SelectMany(l => l.Codes).Select(c => c.Code).ToList();
            found = found.Where(e => e.Offerings.Any(o => codes.Contains(o.Cpv)));
        }

        return found;
    }

    /// <summary>Nobody learns here whether a person's number is that of a sole trader in the list.</summary>
    private static string? Searchable(string? words) => OrganisationNumber.Parse(words) is { Succeeded: true, Value.IsPersonal: true } ? "–" : words;

    private static IQueryable<Enterprise> Ordered(IQueryable<Enterprise> rows, SortOrder sort) => (sort.Key, sort.Descending) switch
    {
        ("place", false) => rows.OrderBy(e => e.Locality == null).ThenBy(e => e.Locality).ThenBy(e => e.Name).ThenBy(e => e.Id),
        ("place", true) => rows.OrderBy(e => e.Locality == null).ThenByDescending(e => e.Locality).ThenBy(e => e.Name).ThenBy(e => e.Id),
        (_, true) => rows.OrderByDescending(e => e.Name).ThenBy(e => e.Id),
        _ => rows.OrderBy(e => e.Name).ThenBy(e => e.Id),
    };

    private async Task<IReadOnlyList<OpenEnterprise>> ReadAsync(IQueryable<Enterprise> rows, CancellationToken ct)
    {
        var read = await rows.Select(e => new
        {
            e.Id,
            e.Name,
            e.Unit,
            e.Number,
            e.LegalForm,
            e.Kind,
            e.Locality,
            e.Website,
            e.Purpose,
            Offers = e.Offerings.OrderBy(o => o.Name).Select(o => new OpenOffering(o.Kind, o.Name, o.Cpv, o.Area)).ToList(),
        }).AsSplitQuery().ToListAsync(ct);
        var (ids, purpose) = (read.Select(e => e.Id).ToList(), nameof(ContactPurpose.Publication));
        var contacts = await db.Contacts.AsNoTracking()
            .Where(c => c.EnterpriseId != null && ids.Contains(c.EnterpriseId.Value) && c.State == ContactState.Current && !c.IsProtected && c.Ground == LegalGround.Consent && c.PurposeNames.Contains(purpose))
            .OrderBy(c => c.NameKey).ThenBy(c => c.Id).Select(c => new { c.EnterpriseId, c.Name, c.Title, c.Email, c.Phone }).ToListAsync(ct);
        return
        [
            .. read.Select(e => new OpenEnterprise(
                e.Id.Value, e.Name, e.Unit, e.Number is { IsPersonal: false } number ? number.Written : null, e.LegalForm, e.Kind, e.Locality, e.Website, e.Purpose, e.Offers,
                [.. contacts.Where(c => c.EnterpriseId == e.Id).Select(c => new OpenContact(c.Name, c.Title, c.Email, c.Phone))])),
        ];
    }
}

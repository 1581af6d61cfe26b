using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Results;
using Coordination.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.FindCounterpart;

/// <summary>Finds the enterprise or organisation of the register that somebody names, by its number or its whole name.</summary>
internal sealed class CounterpartQuery(NetworkingDbContext db)
{
    private const int Most = 50;

    /// <param name="written">Name or organisation number.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Counterpart>> FindAsync(string? written, string field, CancellationToken ct)
    {
        var name = (written ?? string.Empty).Trim();
        var number = OrganisationNumber.Parse(name, mayBePublic: true) is { Succeeded: true, Value: var parsed } ? parsed : null;
        var words = SearchText.Normalise(name);

        // Those that hold the words, the shortest first: what is called just so comes before what has it in a longer name.
        var enterprises = await db.Enterprises.AsNoTracking().Where(e => e.State != EnterpriseState.Duplicate)
            .Where(e => number != null ? e.Number == number : e.SearchText.Contains(words))
            .OrderBy(e => e.Name.Length).ThenBy(e => e.Id).Take(Most).Select(e => new { e.Id, e.Name, e.LegalForm }).ToListAsync(ct);
        var organisations = await db.Organisations.AsNoTracking().Where(o => number != null ? o.Number == number : o.SearchText.Contains(words))
            .OrderBy(o => o.Name.Length).ThenBy(o => o.Id).Take(Most).Select(o => new { o.Id, o.Name }).ToListAsync(ct);
        IReadOnlyList<Counterpart> found = [.. enterprises.Select(e => new Counterpart(e.Id, null, e.Name) { IsSoleTrader = e.LegalForm == LegalForm.SoleTrader }), .. organisations.Select(o => new Counterpart(null, o.Id, o.Name))];
        return found.Where(c => number is not null || SearchText.Normalise(c.Name) == words).ToList() switch
        {
            [var only] => only,
            [] => new Error("NET-0621", "Counterparts.Unknown", field, ErrorKind.Invalid, name),
            _ => new Error("NET-0622", "Counterparts.Several", field, ErrorKind.Invalid, name),
        };
    }

    /// <summary>The one with this id, whichever register it is of.</summary>
    public async Task<Counterpart?> OfAsync(Guid? enterprise, Guid? organisation, CancellationToken ct)
    {
        var (enterpriseId, organisationId) = (new EnterpriseId(enterprise ?? default), new OrganisationId(organisation ?? default));
        var found = enterprise is null ? null : await db.Enterprises.Where(e => e.Id == enterpriseId).Select(e => new { e.Name, e.LegalForm }).SingleOrDefaultAsync(ct);
        if (found is not null)
        {
            return new Counterpart(enterpriseId, null, found.Name) { IsSoleTrader = found.LegalForm == LegalForm.SoleTrader };
        }

        var organisationName = organisation is null ? null : await db.Organisations.Where(o => o.Id == organisationId).Select(o => o.Name).SingleOrDefaultAsync(ct);
        return organisationName is null ? null : new Counterpart(null, organisationId, organisationName);
    }

    /// <summary>Names to choose from while writing: the organisations that are there.</summary>
    public async Task<IReadOnlyList<string>> SuggestionsAsync(CancellationToken ct) =>
        await db.Organisations.AsNoTracking().Where(o => o.EndedOn == null).OrderBy(o => o.Name).Select(o => o.Name).Take(200).ToListAsync(ct);
}

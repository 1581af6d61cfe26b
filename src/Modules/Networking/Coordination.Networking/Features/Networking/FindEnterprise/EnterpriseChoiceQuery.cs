using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Features.Networking.ShowEnterprises;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.FindEnterprise;

/// <summary>What a form that names an enterprise was answered.</summary>
/// <param name="Id">The one that was meant, when there is no doubt; null when none was named.</param>
/// <param name="Choices">Those that the words fit, for the person to choose among.</param>
/// <param name="ErrorKey">Why it cannot be told which one, or null.</param>
internal sealed record EnterpriseChoice(EnterpriseId? Id, IReadOnlyList<Option> Choices, string? ErrorKey);

/// <summary>
/// Finds the enterprise that a form names by number, by whole name or by words. One that fits is taken; of several the person chooses, so
/// that it works without script. Also finds whom a sender or somebody who is called may come from.
/// </summary>
internal sealed class EnterpriseChoiceQuery(NetworkingDbContext db)
{
    private const int Most = 12;

    public async Task<EnterpriseChoice> AskAsync(Guid? chosen, string? words, CancellationToken ct)
    {
        if (chosen is { } picked)
        {
            var id = new EnterpriseId(picked);
            return await db.Enterprises.AnyAsync(e => e.Id == id && e.State != EnterpriseState.Duplicate, ct) ? new(id, [], null) : new(null, [], "EnterpriseChoice.Gone");
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return new(null, [], null);
        }

        var found = await SearchAsync(words, ct);
        var exact = found.Where(f => SearchText.Normalise(f.Name) == SearchText.Normalise(words)).ToList();
        return (found, exact) switch
        {
            ({ Count: 0 }, _) => new(null, [], "EnterpriseChoice.None"),
            ([var only], _) => new(only.Id, [], null),
            (_, [var only]) => new(only.Id, [], null),
            _ => new(null, [.. found.Select(f => f.ToOption())], "EnterpriseChoice.Several"),
        };
    }

    /// <summary>Those that the words fit, for a list to choose from.</summary>
    public async Task<IReadOnlyList<Option>> OptionsAsync(string? words, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(words) ? [] : [.. (await SearchAsync(words, ct)).Select(f => f.ToOption())];

    /// <summary>The one that stands there already.</summary>
    public async Task<IReadOnlyList<Option>> NamedAsync(EnterpriseId? id, CancellationToken ct) =>
        id is null ? [] : [.. (await ReadAsync(db.Enterprises.AsNoTracking().Where(e => e.Id == id), ct)).Select(f => f.ToOption())];

    /// <summary>Those that may be the sender of what says this number and this name.</summary>
    public async Task<IReadOnlyList<Option>> SuggestAsync(string? number, string? name, CancellationToken ct)
    {
        var found = new List<FoundEnterprise>();
        if (OrganisationNumber.Parse(number) is { Succeeded: true, Value: var parsed })
        {
            found.AddRange(await ReadAsync(Known().Where(e => e.Number == parsed), ct));
        }

        foreach (var word in SearchText.Normalise(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).OrderByDescending(w => w.Length).Take(2))
        {
            found.AddRange(await ReadAsync(Known().Where(e => e.SearchText.Contains(word)), ct));
        }

        return [.. found.DistinctBy(f => f.Id).Take(Most).Select(f => f.ToOption())];
    }

    /// <summary>
    /// Which enterprise each address belongs to, by the contacts of enterprises and of networks' members. An address of several enterprises
    /// belongs to none of them.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, EnterpriseId>> OfAddressesAsync(IEnumerable<string?> addresses, CancellationToken ct)
    {
        var keys = addresses.OfType<string>().Select(SearchText.Normalise).Where(k => k.Length > 0).Distinct().ToList();
        var contacts = await db.Contacts.Where(c => keys.Contains(c.EmailKey) && c.EnterpriseId != null).Select(c => new { c.EmailKey, EnterpriseId = c.EnterpriseId!.Value }).Distinct().ToListAsync(ct);
        var members = await db.NetworkMembers.Where(m => keys.Contains(m.EmailKey) && m.EnterpriseId != null).Select(m => new { m.EmailKey, EnterpriseId = m.EnterpriseId!.Value }).Distinct().ToListAsync(ct);
        return contacts.Concat(members).Distinct().GroupBy(c => c.EmailKey, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().EnterpriseId, StringComparer.Ordinal);
    }

    private IQueryable<Enterprise> Known() => db.Enterprises.AsNoTracking().Where(e => e.State != EnterpriseState.Duplicate);

    private Task<IReadOnlyList<FoundEnterprise>> SearchAsync(string words, CancellationToken ct) => ReadAsync(EnterpriseListQuery.Search(Known(), words), ct);

    private static async Task<IReadOnlyList<FoundEnterprise>> ReadAsync(IQueryable<Enterprise> rows, CancellationToken ct) =>
        await rows.OrderBy(e => e.State).ThenBy(e => e.Name).ThenBy(e => e.Id).Take(Most).Select(e => new FoundEnterprise(e.Id, e.Name, e.Number, e.Unit, e.Locality)).ToListAsync(ct);

    /// <summary>Homonyms are told apart by number, unit and place.</summary>
    private sealed record FoundEnterprise(EnterpriseId Id, string Name, OrganisationNumber? Number, string? Unit, string? Locality)
    {
        public Option ToOption() => new(Id.Value.ToString(), Name, string.Join(", ", new[] { Number?.Shown, Unit, Locality }.OfType<string>()) is { Length: > 0 } more ? more : null);
    }
}

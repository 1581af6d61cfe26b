using Coordination.Networking.Contracts;
using Coordination.Platform.Text;
using Coordination.Platform.Web;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FindOrganisation;

/// <summary>What a form that names an organisation was answered.</summary>
/// <param name="Organisation">The one that was meant, when there is no doubt; null for one that the register does not have.</param>
/// <param name="Choices">Those that the words fit, for the person to choose among.</param>
/// <param name="ErrorKey">Why it cannot be told which one, or null.</param>
internal sealed record OrganisationChoice(OrganisationEntry? Organisation, IReadOnlyList<Option> Choices, string? ErrorKey);

/// <summary>Finds the organisation of the register that a form names, by name or words. What the register does not have is kept as it was written.</summary>
internal sealed class OrganisationChoiceQuery(IOrganisationDirectory organisations)
{
    private const int Most = 12;

    /// <param name="chosen">Picked among the choices; empty for none of them.</param>
    /// <param name="words">What was written.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<OrganisationChoice> AskAsync(Guid? chosen, string words, CancellationToken ct)
    {
        if (chosen == Guid.Empty)
        {
            return new(null, [], null);
        }

        if (chosen is { } picked)
        {
            return (await organisations.FindAsync([picked], ct)).FirstOrDefault(o => o.IsActive) is { } known ? new(known, [], null) : new(null, [], "OrganisationChoice.Gone");
        }

        var found = await organisations.SearchAsync(words, Most, ct);
        var exact = found.Where(f => SearchText.Normalise(f.Name) == SearchText.Normalise(words)).ToList();
        return (found, exact) switch
        {
            ({ Count: 0 }, _) => new(null, [], null),
            (_, [var only]) => new(only, [], null),
            _ => new(null, [.. found.Select(f => new Option(f.Id.ToString(), f.Name))], "OrganisationChoice.Several"),
        };
    }
}

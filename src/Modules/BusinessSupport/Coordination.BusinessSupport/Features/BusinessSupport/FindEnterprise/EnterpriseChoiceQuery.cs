using Coordination.Networking.Contracts;
using Coordination.Platform.Text;
using Coordination.Platform.Web;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FindEnterprise;

/// <summary>What a form that names an enterprise was answered.</summary>
/// <param name="Enterprise">The one that was meant, when there is no doubt; null when none was named.</param>
/// <param name="Choices">Those that the words fit, for the person to choose among.</param>
/// <param name="ErrorKey">Why it cannot be told which one, or null.</param>
internal sealed record EnterpriseChoice(EnterpriseSummary? Enterprise, IReadOnlyList<Option> Choices, string? ErrorKey);

/// <summary>
/// Finds the enterprise of the register that a form names by number, by whole name or by words. One that fits is taken; of several the person
/// chooses, so that it works without script.
/// </summary>
internal sealed class EnterpriseChoiceQuery(IEnterpriseDirectory enterprises)
{
    private const int Most = 12;

    /// <param name="chosen">Picked among the choices, or already standing there.</param>
    /// <param name="words">What was written; null or empty when the form names none.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<EnterpriseChoice> AskAsync(Guid? chosen, string? words, CancellationToken ct)
    {
        if (chosen is { } picked)
        {
            return (await enterprises.FindAsync([picked], ct)).FirstOrDefault() is { } known ? new(known, [], null) : new(null, [], "EnterpriseChoice.Gone");
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return new(null, [], null);
        }

        var found = await enterprises.SearchAsync(words, Most, ct);
        var exact = found.Where(f => SearchText.Normalise(f.Name) == SearchText.Normalise(words)).ToList();
        return (found, exact) switch
        {
            ({ Count: 0 }, _) => new(null, [], "EnterpriseChoice.None"),
            ([var only], _) => new(only, [], null),
            (_, [var only]) => new(only, [], null),
            _ => new(null, [.. found.Select(f => new Option(f.Id.ToString(), f.Name, string.Join(", ", new[] { f.OrganisationNumber, f.Locality }.OfType<string>()) is { Length: > 0 } more ? more : null))], "EnterpriseChoice.Several"),
        };
    }

    /// <summary>The one with this id as it is called today, or null.</summary>
    public async Task<EnterpriseSummary?> OfAsync(Guid? id, CancellationToken ct) => id is { } known ? (await enterprises.FindAsync([known], ct)).FirstOrDefault() : null;
}

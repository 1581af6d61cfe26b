using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;
using Coordination.Platform.Text;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>A name in the file, how often it stands there, and what it probably means.</summary>
/// <param name="Name">As written.</param>
/// <param name="Times">Number of cells.</param>
/// <param name="Matched">The register has it; nothing to choose.</param>
/// <param name="Suggestion">What stands until somebody chooses.</param>
internal sealed record BodyMatch(string Name, int Times, bool Matched, BodyChoice Suggestion);

/// <summary>Matches the names in a plan to the register of committees: by code, by name, by former name (S003-33).</summary>
internal static class BodyMatching
{
    public static IReadOnlyList<BodyMatch> Match(ReadPlan plan, IReadOnlyList<Committee> register, DateOnly today)
    {
        var known = new Dictionary<string, Committee>(StringComparer.Ordinal);
        foreach (var committee in register.Where(c => c.ExistsOn(today)))
        {
            known[Committee.NormaliseCode(committee.Code)] = committee;
            known.TryAdd(SearchText.Normalise(committee.Name), committee);
            foreach (var former in committee.FormerNames)
            {
                known.TryAdd(SearchText.Normalise(former.Name), committee);
            }
        }

        return [.. plan.Rows.SelectMany(r => r.Responsible.Names.Concat(r.OtherActors.Names))
            .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
            .Select(g => Find(known, g.Key) is { } committee
                ? new BodyMatch(g.Key, g.Count(), true, new BodyChoice(BodyUse.Existing, committee.Id.Value))
                : new BodyMatch(g.Key, g.Count(), false, Suggest(g.Key)))
            .OrderBy(m => m.Matched).ThenByDescending(m => m.Times).ThenBy(m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>The kind that a new body's name tells.</summary>
    public static CommitteeKind KindOf(string code, string name) =>
        code == "KS" || name.Contains("kommunstyrelse", StringComparison.OrdinalIgnoreCase) ? CommitteeKind.CouncilBoard
        : name.Contains("stadsdelsnämnd", StringComparison.OrdinalIgnoreCase) ? CommitteeKind.DistrictCommittee
        : name.EndsWith(" AB", StringComparison.Ordinal) || name.Contains("bolag", StringComparison.OrdinalIgnoreCase) ? CommitteeKind.MunicipalCompany
        : name.Contains("förbund", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Region ", StringComparison.Ordinal) ? CommitteeKind.OutsideBody
        : CommitteeKind.Committee;

    private static Committee? Find(Dictionary<string, Committee> known, string name) =>
        known.GetValueOrDefault(Committee.NormaliseCode(name)) ?? known.GetValueOrDefault(SearchText.Normalise(name));

    // A code or a name of a committee is registered; the name of an outside body stays words.
    private static BodyChoice Suggest(string name) =>
        ActorsText.IsCode(name) ? new BodyChoice(BodyUse.Create, Code: name, Name: name == "KS" ? "Kommunstyrelsen" : name)
        : IsOwnBody(name) ? new BodyChoice(BodyUse.Create, Code: Code(name), Name: name)
        : new BodyChoice(BodyUse.Text);

    private static bool IsOwnBody(string name) =>
        name.EndsWith("nämnden", StringComparison.OrdinalIgnoreCase) || name.EndsWith("nämnd", StringComparison.OrdinalIgnoreCase) || name.EndsWith("styrelsen", StringComparison.OrdinalIgnoreCase);

    // Kommunstyrelsen is KS, tekniska nämnden TN; the person sees it and can change it.
    private static string Code(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("och" or "samt")).ToList();
        var last = name.EndsWith("styrelsen", StringComparison.OrdinalIgnoreCase) ? "S" : "N";
        var letters = string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));
        return words[^1].Equals("nämnden", StringComparison.OrdinalIgnoreCase) || words[^1].Equals("styrelsen", StringComparison.OrdinalIgnoreCase) ? letters : letters + last;
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>Turns names in the file into parties, once every name has a meaning; registers the bodies that are to be registered.</summary>
internal sealed class PlanBodies
{
    private const int LongestCode = 20;
    private const int LongestName = 200;
    private const int LongestWords = 500;

    private readonly Dictionary<string, CommitteeId> _committees = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Bodies to add to the register.</summary>
    public List<Committee> Added { get; } = [];

    /// <summary>
    /// Every name resolved, or the errors, at their fields for the names that were on the page. A name that nobody has chosen for
    /// means what was suggested.
    /// </summary>
    public static Result<PlanBodies> Resolve(
        IReadOnlyList<BodyMatch> matches, IReadOnlyDictionary<string, BodyChoice> choices, IReadOnlyList<Committee> register, IReadOnlyList<string> shown)
    {
        var bodies = new PlanBodies();
        var errors = new List<Error>();
        var places = shown.Select((name, i) => (name, i)).DistinctBy(p => p.name).ToDictionary(p => p.name, p => $"Bodies[{p.i}]", StringComparer.Ordinal);
        foreach (var match in matches)
        {
            var choice = match.Matched ? match.Suggestion : choices.GetValueOrDefault(match.Name) ?? match.Suggestion;
            if (bodies.Use(match.Name, choice, register, places.GetValueOrDefault(match.Name)) is { } error)
            {
                errors.Add(error);
            }
        }

        return errors.Count == 0 ? bodies : Result<PlanBodies>.Failure(errors);
    }

    /// <summary>The parties of a row: main responsible first, then the others, in the order of the file.</summary>
    public IReadOnlyList<(PartyRole Role, CommitteeId? Committee, string? FreeText)> Parties(ReadRow row) =>
        [.. Parties(PartyRole.Responsible, row.Responsible), .. Parties(PartyRole.Concerned, row.OtherActors)];

    private IEnumerable<(PartyRole Role, CommitteeId? Committee, string? FreeText)> Parties(PartyRole role, ReadActors actors)
    {
        var seen = new HashSet<CommitteeId>();
        foreach (var name in actors.Names)
        {
            if (!_committees.TryGetValue(name, out var committee))
            {
                yield return (role, null, Words(name));
            }
            else if (seen.Add(committee))
            {
                yield return (role, committee, null);
            }
        }

        if (actors.All)
        {
            yield return (role, null, ActorsText.AllWord);
        }

        if (actors.FreeText is { } words)
        {
            yield return (role, null, Words(words));
        }
    }

    private static string Words(string text) => text.Length <= LongestWords ? text : string.Concat(text.AsSpan(0, LongestWords - 1), "…");

    private static string? Field(string? place, string field) => place is null ? null : $"{place}.{field}";

    private Error? Use(string name, BodyChoice choice, IReadOnlyList<Committee> register, string? place)
    {
        switch (choice.Use)
        {
            case BodyUse.Existing:
                var known = register.FirstOrDefault(c => c.Id.Value == choice.Committee);
                if (known is null)
                {
                    return new Error("GOV-0936", "Import.BodyMissing", Field(place, "Use"), ErrorKind.Invalid, name);
                }

                _committees[name] = known.Id;
                return null;
            case BodyUse.Create:
                return Create(name, choice, register, place);
            default:
                return null;
        }
    }

    private Error? Create(string name, BodyChoice choice, IReadOnlyList<Committee> register, string? place)
    {
        var code = Committee.NormaliseCode(choice.Code ?? string.Empty);
        var title = choice.Name?.Trim() ?? string.Empty;
        if (code.Length is 0 or > LongestCode)
        {
            return new Error("GOV-0937", "Import.CodeMissing", Field(place, "Code"), ErrorKind.Invalid, name);
        }

        if (title.Length is 0 or > LongestName)
        {
            return new Error("GOV-0971", "Import.NameMissing", Field(place, "NewName"), ErrorKind.Invalid, name);
        }

        if (register.Any(c => c.Code == code))
        {
            return new Error("GOV-0938", "Import.CodeTaken", Field(place, "Code"), ErrorKind.Invalid, code);
        }

        // Two names for one new body ("KS" and "Kommunstyrelsen") make one body.
        var added = Added.Find(c => c.Code == code);
        if (added is null)
        {
            added = new Committee(CommitteeId.New(), code, title, BodyMatching.KindOf(code, title));
            Added.Add(added);
        }

        _committees[name] = added.Id;
        return null;
    }
}

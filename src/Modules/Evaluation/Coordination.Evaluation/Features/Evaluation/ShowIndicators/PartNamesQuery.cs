using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Features.Evaluation.FindCommittee;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>Parts in words.</summary>
internal sealed class PartNamesQuery(CommitteeChoiceQuery committees, PlanAreaQuery areas, IStringLocalizer<Texts> texts)
{
    private IReadOnlyDictionary<string, string> _committees = new Dictionary<string, string>();

    /// <summary>Reads the names that are kept elsewhere; those of areas are known once their records are read.</summary>
    public async Task ReadAsync(CancellationToken ct) => _committees = await committees.NamesAsync(ct);

    public bool IsCommittee(string key) => _committees.ContainsKey(key);

    public string Of(CompareBy by, FactKind? kind, string key) => key switch
    {
        PartProtection.Rest => texts["Explore.Rest"],
        FactPart.None => texts[$"Explore.None{by}"],
        _ => by switch
        {
            CompareBy.Committee => _committees.GetValueOrDefault(key, key),
            CompareBy.Area => areas.Find(key) is { } area ? $"{area.Plan}: {area.Title ?? texts["Explore.AreaNumber", area.Number].Value}" : key,
            CompareBy.Category => texts[$"FactCategory.{kind}.{key}"] is { ResourceNotFound: false } word ? word.Value : key,
            CompareBy.Reserved or CompareBy.Supplier => texts[$"Explore.{by}.{key}"],
            _ => key,
        },
    };

    /// <summary>Areas stand as in their plans, others by name; what is in none comes last.</summary>
    public IOrderedEnumerable<T> Order<T>(IEnumerable<T> parts, Func<T, string> keyOf, CompareBy by, FactKind? kind) => parts
        .OrderBy(p => keyOf(p) switch { PartProtection.Rest => 2, FactPart.None => 1, _ => 0 })
        .ThenBy(p => areas.Find(keyOf(p))?.Plan, StringComparer.CurrentCulture)
        .ThenBy(p => areas.Find(keyOf(p))?.Number)
        .ThenBy(p => Of(by, kind, keyOf(p)), StringComparer.CurrentCulture);
}

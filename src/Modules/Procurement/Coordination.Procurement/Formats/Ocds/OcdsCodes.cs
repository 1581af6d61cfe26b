namespace Coordination.Procurement.Formats.Ocds;

/// <summary>The CPV codes of a release's items: the first item's own code is the main one, all others come beside it.</summary>
internal sealed class OcdsCodes(Action<string, JsonPart> note)
{
    private readonly List<string> _additional = [];
    private readonly Dictionary<string, List<string>> _ofLots = new(StringComparer.Ordinal);

    public string? Main { get; private set; }

    public IReadOnlyList<string> Additional => _additional;

    public bool IsEmpty => Main is null && _additional.Count == 0;

    public IReadOnlyList<string> OfLot(string lot) => _ofLots.GetValueOrDefault(lot) ?? [];

    public void AddItems(JsonPart items)
    {
        foreach (var item in items.Items())
        {
            var lot = item["relatedLot"].Text();
            Add(item["classification"], lot, mayBeMain: true);
            foreach (var more in item["additionalClassifications"].Items())
            {
                Add(more, lot, mayBeMain: false);
            }
        }
    }

    private void Add(JsonPart classification, string? lot, bool mayBeMain)
    {
        if (!classification.IsObject || (classification["scheme"].Text() is { } scheme && !scheme.Equals("CPV", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        if (CpvText.Normalise(classification["id"].Text()) is not { } code)
        {
            note(NoticeProblems.BadCpv, classification["id"]);
            return;
        }

        if (lot is not null)
        {
            if (!_ofLots.TryGetValue(lot, out var codes))
            {
                _ofLots[lot] = codes = [];
            }

            if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        if (mayBeMain && Main is null)
        {
            Main = code;
            _additional.Remove(code);
        }
        else if (code != Main && !_additional.Contains(code))
        {
            _additional.Add(code);
        }
    }
}

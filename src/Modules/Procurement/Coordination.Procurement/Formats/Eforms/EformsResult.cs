namespace Coordination.Procurement.Formats.Eforms;

/// <summary>
/// Who won: the organisations of the parties whose tenders a contract settles. A notice without settled contracts names the tenders of
/// the lots that have a winner instead.
/// </summary>
internal sealed record EformsResult(IReadOnlyList<NoticeWinner> Winners, IReadOnlyList<NoticeLotResult> Lots)
{
    private const string WinnerChosen = "selec-w";

    public static EformsResult Resolve(EformsExtension notice, XmlCursor cursor, string root)
    {
        var place = $"/{root}/UBLExtensions/UBLExtension/ExtensionContent/EformsExtension/NoticeResult";
        var won = notice.Contracts.SelectMany(c => c.Tenders).ToList();
        if (won.Count == 0)
        {
            won = [.. notice.Results.Where(r => r.Code == WinnerChosen).SelectMany(r => r.Tenders)];
        }

        var tenders = ById(notice.Tenders, t => t.Id);
        var parties = ById(notice.Parties, p => p.Id);
        var winners = new List<(NoticeOrganisation Organisation, string? Lot, NoticeMoney? Value)>();
        foreach (var id in won.Distinct(StringComparer.Ordinal))
        {
            if (!tenders.TryGetValue(id, out var tender))
            {
                cursor.Note(NoticeProblems.UnknownReference, $"{place}/SettledContract/LotTender/ID", id);
            }
            else if (tender.Party is null || !parties.TryGetValue(tender.Party, out var party))
            {
                cursor.Note(NoticeProblems.UnknownReference, $"{place}/LotTender/TenderingParty/ID", tender.Party ?? id);
            }
            else
            {
                var lot = tender.Lot ?? notice.Results.Find(r => r.Tenders.Contains(tender.Id))?.Lot;
                winners.AddRange(Organisations(notice, cursor, place, party).Select(o => (o, lot, tender.Value)));
            }
        }

        return new(
            [.. winners.GroupBy(w => (w.Organisation, w.Lot)).Select(g => Winner(g.Key.Organisation, g.Key.Lot, [.. g.Select(w => w.Value)]))],
            [.. notice.Results.Select(r => new NoticeLotResult(r.Lot ?? "", r.Code, r.Received))]);
    }

    private static IEnumerable<NoticeOrganisation> Organisations(EformsExtension notice, XmlCursor cursor, string place, EformsParty party)
    {
        foreach (var id in party.Organisations)
        {
            if (notice.Organisation(id) is { } organisation)
            {
                yield return organisation;
            }
            else
            {
                cursor.Note(NoticeProblems.UnknownReference, $"{place}/TenderingParty/Tenderer/ID", id);
            }
        }
    }

    /// <summary>Several tenders for one lot are added up where all tell their value in one currency.</summary>
    private static NoticeWinner Winner(NoticeOrganisation organisation, string? lot, List<NoticeMoney?> values)
    {
        var currency = values[0]?.Currency;
        var value = values.TrueForAll(v => v is not null && v.Currency == currency) ? new NoticeMoney(values.Sum(v => v!.Amount), currency) : null;
        return new(organisation.Name, organisation.OrganisationNumber, organisation.Size, null, lot is null ? [] : [lot], value);
    }

    private static Dictionary<string, T> ById<T>(List<T> all, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(all.Count, StringComparer.Ordinal);
        foreach (var one in all)
        {
            found.TryAdd(id(one), one);
        }

        return found;
    }
}

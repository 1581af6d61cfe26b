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
        var winners = new Dictionary<NoticeOrganisation, List<EformsTender>>();
        var order = new List<NoticeOrganisation>();
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
                Add(notice, cursor, place, winners, order, tender, party);
            }
        }

        return new([.. order.Select(o => Winner(o, winners[o], notice.Results))], [.. notice.Results.Select(r => new NoticeLotResult(r.Lot ?? "", r.Code, r.Received))]);
    }

    private static void Add(
        EformsExtension notice, XmlCursor cursor, string place, Dictionary<NoticeOrganisation, List<EformsTender>> winners, List<NoticeOrganisation> order, EformsTender tender, EformsParty party)
    {
        foreach (var id in party.Organisations)
        {
            if (notice.Organisation(id) is not { } organisation)
            {
                cursor.Note(NoticeProblems.UnknownReference, $"{place}/TenderingParty/Tenderer/ID", id);
            }
            else if (winners.TryGetValue(organisation, out var others))
            {
                others.Add(tender);
            }
            else
            {
                winners[organisation] = [tender];
                order.Add(organisation);
            }
        }
    }

    private static NoticeWinner Winner(NoticeOrganisation organisation, List<EformsTender> tenders, List<EformsLotResult> results)
    {
        var lots = tenders.Select(t => t.Lot ?? results.FirstOrDefault(r => r.Tenders.Contains(t.Id))?.Lot).Where(l => l is not null).Select(l => l!).Distinct(StringComparer.Ordinal).ToList();
        var values = tenders.Select(t => t.Value).ToList();
        var currency = values[0]?.Currency;
        var value = values.TrueForAll(v => v is not null && v.Currency == currency) ? new NoticeMoney(values.Sum(v => v!.Amount), currency) : null;
        return new(organisation.Name, organisation.OrganisationNumber, organisation.Size, null, lots, value);
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

using System.Globalization;

namespace Coordination.Procurement.Formats.Ocds;

/// <summary>One release: what is known of a contracting process at a time.</summary>
internal sealed class OcdsRelease
{
    private static readonly string[] DeadAwards = ["cancelled", "unsuccessful"];

    private readonly List<NoticeProblem> _problems = [];
    private readonly NoticeFileLimits _limits;
    private readonly JsonPart _release;
    private readonly JsonPart _tender;
    private readonly Dictionary<string, JsonPart> _parties = new(StringComparer.Ordinal);

    private OcdsRelease(JsonPart release, NoticeFileLimits limits)
    {
        (_release, _tender, _limits) = (release, release["tender"], limits);
        foreach (var party in release["parties"].Items())
        {
            if (party["id"].Text() is { } id)
            {
                _parties.TryAdd(id, party);
            }
        }
    }

    public static NoticeReading Read(JsonPart release, string file, NoticeFileLimits limits) =>
        release.IsObject
            ? new OcdsRelease(release, limits).ToReading(file)
            : NoticeReading.Unreadable(NoticeSource.Ocds, file, new NoticeProblem(NoticeProblems.UnknownFormat, release.Path));

    private NoticeReading ToReading(string file)
    {
        var tags = _release["tag"].IsArray ? _release["tag"].Items().Select(t => t.Text()).Where(t => t is not null).ToList() : [_release["tag"].Text()];
        var awards = _release["awards"].Items().Where(a => a["status"].Text() is not { } status || !DeadAwards.Contains(status, StringComparer.Ordinal)).ToList();
        var codes = new OcdsCodes(Note);
        codes.AddItems(_tender["items"]);
        if (codes.IsEmpty)
        {
            // What is awarded says what was bought when the tender no longer does.
            awards.ForEach(a => codes.AddItems(a["items"]));
            foreach (var contract in codes.IsEmpty ? _release["contracts"].Items() : [])
            {
                codes.AddItems(contract["items"]);
            }
        }

        var lots = _tender["lots"].Items().Select((lot, number) => OcdsLot.Read(this, lot, number + 1, codes)).ToList();
        var buyer = Buyer();
        var title = _tender["title"].Words() ?? awards.Select(a => a["title"].Words()).FirstOrDefault(t => t is not null)
            ?? _release["contracts"].Items().Select(c => c["title"].Words()).FirstOrDefault(t => t is not null);
        Expect(_release["ocid"], "ocid");
        Expect(_release["id"], "id");
        Expect(buyer?.Name, "buyer");
        Expect(title, "tender.title");
        Expect(codes.Main, "tender.items");
        return new()
        {
            Source = NoticeSource.Ocds,
            File = file,
            Place = _release.Path == "$" ? null : _release.Path,
            PublicationId = _release["id"].Text(),
            PublishedOn = Moment(_release["date"])?.Date,
            NoticeId = _release["id"].Text(),
            ProcedureId = _release["ocid"].Text(),
            NoticeType = tags is [{ }, ..] ? string.Join(' ', tags) : null,
            FormType = FormOf(tags),
            Language = _release["language"].Text(),
            IssuedAt = Moment(_release["date"]),
            State = _tender["status"].Text(),
            Buyers = buyer is null ? [] : [buyer],
            Title = title,
            Description = _tender["description"].Text() is { } text ? System.Net.WebUtility.HtmlDecode(text).Trim() : null,
            Nature = _tender["mainProcurementCategory"].Text(),
            ProcedureType = _tender["procurementMethod"].Text(),
            LegalBasis = _tender["legalBasis"]["id"].Text() ?? _tender["legalBasis"]["wasDerivedFrom"]["id"].Text(),
            IsFramework = _tender["techniques"]["hasFrameworkAgreement"].Flag(),
            IsDynamicSystem = _tender["techniques"]["hasDynamicPurchasingSystem"].Flag(),
            MainCpv = codes.Main,
            AdditionalCpv = codes.Additional,
            Lots = lots,
            Reserved = [.. OcdsLot.ReservedKindsOf(_tender).Concat(lots.SelectMany(l => l.Reserved)).Distinct(StringComparer.Ordinal)],
            ReservedExecution = _tender["contractTerms"]["reservedExecution"].Flag() ?? (lots.Exists(l => l.ReservedExecution is "yes") ? true : lots.Exists(l => l.ReservedExecution is "no") ? false : null),
            SocialObjectives = [.. OcdsLot.SocialGoals(_tender).Concat(lots.SelectMany(l => l.SocialObjectives)).Distinct(StringComparer.Ordinal)],
            EstimatedValue = Value(_tender["value"]),
            Period = NoticePeriod.Over(lots.Select(l => l.Period)) ?? Period(_tender["contractPeriod"]) ?? NoticePeriod.Over(awards.Select(a => Period(a["contractPeriod"]))),
            TenderDeadline = Moment(_tender["tenderPeriod"]["endDate"]) ?? lots.Select(l => l.TenderDeadline).Where(m => m is not null).OrderBy(m => m!.Date).FirstOrDefault(),
            PlannedOn = Moment(_tender["communication"]["futureNoticeDate"])?.Date,
            Nuts = [.. Regions().Distinct(StringComparer.Ordinal)],
            Winners = Winners(awards),
            TotalValue = Sum(awards.Select(a => Value(a["value"]))),
            Awards = _release["awards"].Items().Count(),
            LotResults = Results(),
            Problems = _problems,
        };
    }

    public NoticeMoney? Value(JsonPart value)
    {
        if (!value["amount"].IsThere)
        {
            return null;
        }

        if (value["amount"].Number() is { } amount && NoticeMoney.IsPossible(amount))
        {
            return new(amount, value["currency"].Text());
        }

        Note(NoticeProblems.BadAmount, value["amount"]);
        return null;
    }

    public NoticeMoment? Moment(JsonPart date)
    {
        if (!date.IsThere)
        {
            return null;
        }

        var moment = NoticeMoment.ReadIso(date.Text());
        if (moment is null)
        {
            Note(NoticeProblems.BadDate, date);
        }

        return moment;
    }

    /// <summary>A contract's period; null where nothing is said.</summary>
    public NoticePeriod? Period(JsonPart period)
    {
        var days = period["durationInDays"].Number() is { } number && number == decimal.Truncate(number) && number is > 0 and < int.MaxValue ? (int?)number : null;
        var read = new NoticePeriod(Moment(period["startDate"])?.Date, Moment(period["endDate"])?.Date, days, days is null ? null : "DAY");
        return read.IsStated ? read : null;
    }

    private static string? FormOf(IReadOnlyList<string?> tags) =>
        tags.Any(t => t is "award" or "awardUpdate" or "contract" or "contractUpdate" or "contractAmendment" or "implementation" or "implementationUpdate" or "contractTermination") ? "result"
        : tags.Any(t => t is "tender" or "tenderUpdate" or "tenderAmendment" or "tenderCancellation") ? "competition"
        : tags.Any(t => t is "planning" or "planningUpdate") ? "planning" : null;

    private static NoticeMoney? Sum(IEnumerable<NoticeMoney?> values)
    {
        var known = values.Where(v => v is not null).ToList();
        return known.Count == 0 || known.Exists(v => v!.Currency != known[0]!.Currency) ? null : new(known.Sum(v => v!.Amount), known[0]!.Currency);
    }

    private NoticeOrganisation? Buyer()
    {
        var buyer = _release["buyer"];
        var party = buyer["id"].Text() is { } id && _parties.TryGetValue(id, out var found)
            ? found
            : _parties.Values.FirstOrDefault(p => p["roles"].Items().Any(r => r.Text() == "buyer"));
        var name = buyer["name"].Words() ?? party["name"].Words();
        return name is null && !party.IsThere ? null : Organisation(party, name);
    }

    private static NoticeOrganisation Organisation(JsonPart party, string? name) => new(
        name,
        party["identifier"]["id"].Text() ?? party["additionalIdentifiers"].Items().Select(i => i["id"].Text()).FirstOrDefault(i => i is not null),
        party["address"]["country"].Text() ?? party["address"]["countryName"].Text());

    private IReadOnlyList<NoticeWinner> Winners(List<JsonPart> awards)
    {
        var winners = new List<NoticeWinner>();
        var suppliers = awards.SelectMany(a => a["suppliers"].Items().Select(s => (Supplier: s, Lots: Lots(a)))).ToList();
        foreach (var group in suppliers.GroupBy(s => s.Supplier["id"].Text() ?? s.Supplier["name"].Text() ?? s.Supplier.Path, StringComparer.Ordinal))
        {
            var supplier = group.First().Supplier;
            var party = supplier["id"].Text() is { } id && _parties.TryGetValue(id, out var found) ? found : supplier;
            var organisation = Organisation(party, supplier["name"].Words() ?? party["name"].Words());
            winners.Add(new(organisation.Name, organisation.OrganisationNumber, party["details"]["scale"].Text(), null, [.. group.SelectMany(g => g.Lots).Distinct(StringComparer.Ordinal)]));
        }

        return winners;
    }

    private IReadOnlyList<NoticeLotResult> Results()
    {
        var told = _tender["numberOfTenderers"];
        var tenders = told.Number() is { } number && number is >= 0 and <= int.MaxValue ? (int?)number : null;
        if (tenders is null && told.IsThere)
        {
            Note(NoticeProblems.BadNumber, told);
        }

        return
        [
            .. _release["awards"].Items().Where(a => a["status"].IsThere).SelectMany(a =>
                (Lots(a) is { Count: > 0 } lots ? lots : [""]).Select(lot => new NoticeLotResult(lot, a["status"].Text(), tenders))),
        ];
    }

    private static IReadOnlyList<string> Lots(JsonPart award) => [.. award["relatedLots"].Items().Select(l => l.Text()).Where(l => l is not null).Select(l => l!)];

    private IEnumerable<string> Regions() =>
        new[] { _tender }.Concat(_tender["items"].Items()).SelectMany(p => p["deliveryAddresses"].Items()).Select(a => a["region"].Text()).Where(r => r is not null).Select(r => r!);

    private void Expect(JsonPart value, string path) => Expect(value.Text(), path);

    private void Expect(string? value, string path)
    {
        if (value is null && _problems.Count < _limits.MaxProblems)
        {
            _problems.Add(new(NoticeProblems.Missing, string.Create(CultureInfo.InvariantCulture, $"{_release.Path}.{path}")));
        }
    }

    private void Note(string code, JsonPart part)
    {
        if (_problems.Count < _limits.MaxProblems)
        {
            _problems.Add(NoticeProblem.At(code, part.Path, part.Text()));
        }
    }
}

using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;

namespace Coordination.Governance.Features.Governance.LoadExample;

/// <summary>A made-up municipality: own words, fictional people, addresses that lead nowhere (RFC 2606).</summary>
internal static class ExampleMunicipality
{
    private static readonly (string Code, string Name, CommitteeKind Kind, string Secretary, string Officer, string Director)[] Bodies =
    [
        ("EX-KS", "Exempelkommunens kommunstyrelse", CommitteeKind.CouncilBoard, "Ylva Ström", "Robin Ek", "Gunnel Åkesson"),
        ("EX-AN", "Exempelkommunens arbetsnämnd", CommitteeKind.Committee, "Sami Lindqvist", "Ida Östberg", "Per-Olof Hägg"),
        ("EX-OMN", "Exempelkommunens omsorgsnämnd", CommitteeKind.Committee, "Karin Alm", "Yusuf Demir", "Lena Sjögren"),
        ("EX-KN", "Exempelkommunens kulturnämnd", CommitteeKind.Committee, "Mats Nyholm", "Elin Ryd", "Åsa Broman"),
        ("EX-NAB", "Exempel Näringsliv AB", CommitteeKind.MunicipalCompany, "Tove Hedlund", "Jonas Falk", "Birgitta Ahl"),
    ];

    private static readonly (int Area, string Title, string[] Responsible, string[] Others, int MonthsAhead, ActivityStatus Status)[] Rows =
    [
        (1, "Bjuda in företagen till ett nätverk som träffas varje kvartal", ["EX-AN"], ["EX-NAB"], 0, ActivityStatus.Ongoing),
        (1, "Utse en kontaktperson för sociala företag på varje förvaltning", ["EX-KS"], ["EX-AN", "EX-OMN", "EX-KN"], -1, ActivityStatus.InProgress),
        (1, "Ta fram en gemensam sida med vägar in i kommunen", ["EX-KS"], ["EX-NAB"], 2, ActivityStatus.InProgress),
        (2, "Öppna rådgivningen för nya företag för sociala företag", ["EX-NAB"], ["EX-AN"], 1, ActivityStatus.InProgress),
        (2, "Pröva en startkurs tillsammans med omsorgen", ["EX-OMN", "EX-AN"], [], 5, ActivityStatus.NotStarted),
        (2, "Föreslå hur stöd kan ges över flera år", ["EX-AN"], ["EX-KS"], 8, ActivityStatus.NotStarted),
        (3, "Gå igenom kommande upphandlingar varje kvartal", ["EX-KS"], ["EX-AN", "EX-OMN"], 0, ActivityStatus.Ongoing),
        (3, "Genomföra tre reserverade upphandlingar", ["EX-KS"], ["EX-KN"], 10, ActivityStatus.NotStarted),
        (3, "Hålla en anbudsskola för företagen", ["EX-NAB"], ["EX-KS"], -2, ActivityStatus.Done),
        (3, "Beställa kaffe och frukt till mötena från sociala företag", ["EX-KN"], [], 3, ActivityStatus.InProgress),
    ];

    public static IReadOnlyList<Committee> Committees(DateOnly today) => [.. Bodies.Select(b =>
    {
        var committee = new Committee(CommitteeId.New(), b.Code, b.Name, b.Kind, isExample: true);
        var from = new DateOnly(today.Year, 1, 1);
        committee.AddContact(ContactRole.Secretary, b.Secretary, Address(b.Secretary), null, from, null);
        committee.AddContact(ContactRole.Officer, b.Officer, Address(b.Officer), null, from, null);
        committee.AddContact(ContactRole.Director, b.Director, Address(b.Director), null, from, null);
        return committee;
    })];

    public static GoverningDocument Guideline(DateOnly today)
    {
        var document = new GoverningDocument(GoverningDocumentId.New(), "Exempelkommunens riktlinje för socialt företagande", DocumentKind.Guideline, isExample: true);
        document.Describe(
            document.Title, DocumentKind.Guideline, RegistrationNumber.Parse($"EX {today.Year - 1}/15"), "Exempelkommunens fullmäktige", new DateOnly(today.Year - 1, 3, 20), new DateOnly(today.Year - 1, 4, 1), null, null);
        document.SetStrategicAreas(["Fler vägar till arbete", "Kommunen som kund", "Kunskap och mötesplatser"]);
        return document;
    }

    public static ActionPlan Plan(DateOnly today, DateTimeOffset now)
    {
        var plan = new ActionPlan(PlanId.New(), "Exempelkommunens handlingsplan för sociala företag", new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31), now, isExample: true);
        plan.Describe(plan.Title, RegistrationNumber.Parse($"EX {today.Year}/7"), plan.ValidFrom, plan.ValidTo);
        plan.AddArea(1, "Mötas och hitta rätt", "Företagen ska veta vart de vänder sig och möta kommunen regelbundet.");
        plan.AddArea(2, "Starta och växa", "Kommunens stöd till företag ska vara öppet också för sociala företag.");
        plan.AddArea(3, "Kommunen som kund", "Fler inköp ska kunna göras från sociala företag.");
        return plan;
    }

    public static IReadOnlyList<Activity> Activities(ActionPlan plan, IReadOnlyList<Committee> committees, DateOnly today, DateTimeOffset now, string by)
    {
        var byCode = committees.ToDictionary(c => c.Code, c => c.Id);
        var numbers = new Dictionary<int, int>();
        return [.. Rows.Select(row =>
        {
            var area = plan.Areas.Single(a => a.Number == row.Area);
            var number = numbers[row.Area] = numbers.GetValueOrDefault(row.Area) + 1;
            var due = today.AddMonths(row.MonthsAhead);
            var timetable = row.Status == ActivityStatus.Ongoing
                ? new Timetable(TimetableKind.Ongoing, null, null, "Pågår")
                : new Timetable(TimetableKind.Year, due.Year, due.Year, $"{due.Year}");
            var activity = new Activity(ActivityId.New(), plan.Id, area.Id, row.Area, number, row.Title, timetable, now, by);
            activity.Assign(
                [.. row.Responsible.Select(c => (PartyRole.Responsible, (CommitteeId?)byCode[c], (string?)null)), .. row.Others.Select(c => (PartyRole.Concerned, (CommitteeId?)byCode[c], (string?)null))], now, by);
            activity.MoveDue(timetable.IsOngoing ? null : due, now, by, null);
            if (row.Status is ActivityStatus.Done or ActivityStatus.InProgress)
            {
                activity.Report(row.Status, "Ur exemplet.", null, by, now, today);
            }

            return activity;
        })];
    }

    private static string Address(string name) => $"{Coordination.Platform.Text.SearchText.Normalise(name).Replace(' ', '.')}@exempelkommun.example";
}

using System.Net;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Law;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Mark, basis and result are three things; what is worth a look is told, nothing is declared lawful.</summary>
public sealed class ReservationTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public void Look_AtEachBasis_RemarksOnItsOwnLimits()
    {
        var marked = Entered(new() { Title = "Arbetsträning", BuyerName = "K", Status = ProcurementStatus.Published, MainCpv = "90911200", ReservedParticipation = ReservedParticipation.Integrating });
        Look(marked).ShouldBe([ReservationRemark.BasisMissing]);

        Reserve(marked, ReservationBasis.PublicService);
        Look(marked).ShouldBe([ReservationRemark.DecisionMissing, ReservationRemark.CodeOutsideList, ReservationRemark.PeriodMissing]);

        Reserve(marked, ReservationBasis.NonProfit, "AMN", Today);
        Look(marked, new(2022, 5, 1)).ShouldBe([ReservationRemark.CodeOutsideList, ReservationRemark.BeforeTheRule]);

        Reserve(marked, ReservationBasis.None);
        Look(marked).ShouldBeEmpty();
        marked.Reservations.Count.ShouldBe(3, "a later record replaces nothing");
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public void Look_AtContractsUnderPublicService_WatchesYearsAndRepetition()
    {
        var facts = new ProcurementFacts
        {
            Title = "Vägledning",
            BuyerName = "K",
            Status = ProcurementStatus.Published,
            MainCpv = "85312300",
            ReservedParticipation = ReservedParticipation.PublicService,
            ContractStart = new(2027, 4, 1),
            ContractEnd = new(2030, 3, 31),
        };
        var three = Entered(facts);
        Reserve(three, ReservationBasis.PublicService, "AMN", Today);
        Look(three).ShouldBeEmpty("three years to the day are allowed");

        var longer = Entered(facts with { ContractEnd = new(2030, 4, 1) });
        Reserve(longer, ReservationBasis.PublicService, "AMN", Today);
        Look(longer).ShouldBe([ReservationRemark.LongerThanThreeYears]);

        three.End(ProcurementStatus.Awarded, null, 1, [new WinnerFacts { Name = "Föreningen", Number = "8020000008" }], Now, "Eva");
        Look(three, former: new FormerContract("8020000008", "85312300", new(2024, 4, 2))).ShouldBe([ReservationRemark.RepeatedWithinThreeYears]);
        Look(three, former: new FormerContract("8020000008", "85312300", new(2024, 4, 1))).ShouldBeEmpty("three years have passed");
        Look(three, former: new FormerContract("8020000008", "80590000", new(2026, 4, 1))).ShouldBeEmpty("another service");
        Look(three, former: new FormerContract("8020000008", null, new(2026, 4, 1), IsUnsure: true)).ShouldBe([ReservationRemark.PerhapsRepeated], "of a contract entered by hand only a person can tell");
        Look(three, former: new FormerContract("8020000008", null, new(2024, 4, 1), IsUnsure: true)).ShouldBeEmpty("three years have passed");
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public async Task Repetition_OfAContractEnteredByHand_IsRemarkedOnForThoseWhoMaySeeTenders()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        var contract = (await officer.OpenAsync("/upphandlingar/avtal/nytt")).Form("form.form")
            .Set("Input.Title", "Vägledning").Set("Input.SupplierName", "Föreningen").Set("Input.SupplierNumber", "802002-8711").Set("Input.BuyingUnit", "AMN").Set("Input.Kind", "Other")
            .Set("Input.SignedOn", "2026-01-10").Set("Input.StartsOn", "2026-02-01").Set("Input.IsReserved", "True");
        var former = (await contract.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
        var address = await officer.EnterAsync("Vägledning igen", ("Status", "Published"), ("MainCpv", "85312300"), ("ReservedParticipation", "PublicService"), ("ContractStart", "2027-04-01"), ("ContractEnd", "2028-03-31"));
        (await (await officer.OpenAsync($"{address}/reservation")).Form("form.form").Set("Input.Basis", "PublicService").Set("Input.DecidedBy", "AMN § 3").Set("Input.DecidedOn", "2027-01-15").SubmitAsync("Spara")).Accepted();
        (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Föreningen; 802002-8711").SubmitAsync("Spara")).Accepted().Text("#grund").ShouldContain("avtal som skrevs in för hand");

        // Taken back, it is counted nowhere.
        (await (await officer.OpenAsync($"{former}/ta-tillbaka")).Form("form.form").Set("Input.Because", "Fel.").SubmitAsync("Ta bort avtalet")).Accepted();
        (await officer.OpenAsync(address)).Text("#grund").ShouldNotContain("avtal som skrevs in för hand");
    }

    [Fact]
    [Trait("Req", "S001-13")]
    [Trait("Req", "S003-R5.4")]
    [Trait("Req", "S003-R5.6")]
    public async Task Basis_RecordedWithShare_StandsBesideMarkAndResult()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var address = await officer.EnterAsync("Fruktkorgar", ("Status", "Published"), ("MainCpv", "15332410"), ("Kind", "Goods"), ("Value", "400 000"), ("ReservedParticipation", "Integrating"));
        (await reader.OpenAsync(address)).Text("#grund").ShouldContain("ingen grund är antecknad");
        (await reader.OpenAsync($"{address}/reservation")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var basis = (await officer.OpenAsync($"{address}/reservation")).Form("form.form");
        (await basis.SubmitAsync("Spara")).Has("[name='Input.Basis'][aria-invalid=true]").ShouldBeTrue();
        (await basis.Set("Input.Basis", "Other").SubmitAsync("Spara")).Has("[name='Input.Ground'][aria-invalid=true]").ShouldBeTrue();
        (await basis.Set("Input.Basis", "IntegratingSuppliers").Set("Input.DecidedBy", "Inköpschefen").Set("Input.DecidedOn", "2029-01-01").SubmitAsync("Spara")).Has("[name='Input.DecidedOn'][aria-invalid=true]").ShouldBeTrue();
        var recorded = (await basis.Set("Input.DecidedOn", "2027-01-15").SubmitAsync("Spara")).Accepted();
        recorded.Text("#grund").ShouldContain("4 kap. 18 § 1 LOU");
        recorded.Text("#grund").ShouldContain("Under tröskelvärdet");
        (await basis.SubmitAsync("Spara")).Accepted().Text("#grund").ShouldNotContain("Tidigare antecknat");

        // Chosen, without a share shown; then with one that is too small, then with one that is enough.
        (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Korgkooperativet").SubmitAsync("Spara")).Accepted().Text("#grund").ShouldContain("Ingen andel är visad");
        var share = (await officer.OpenAsync($"{address}/reservation/andel")).Form("form.form");
        (await share.Set("Input.Percent", "130").SubmitAsync("Spara")).Has("[name='Input.Percent'][aria-invalid=true]").ShouldBeTrue();
        (await share.Set("Input.Percent", "29,5").Set("Input.On", "2027-01-20").Set("Input.Proof", "Egen försäkran.").Set("Input.VouchedBy", "Styrelsen").SubmitAsync("Spara")).Accepted().Text("#grund").ShouldContain("under 30 procent");
        var enough = (await officer.OpenAsync($"{address}/reservation/andel")).Form("form.form").Set("Input.Percent", "45 %").Set("Input.On", "2027-01-21").Set("Input.Proof", "Intyg.").Set("Input.VouchedBy", "Revisorn");
        var shown = (await enough.SubmitAsync("Spara")).Accepted();
        shown.Text("#grund").ShouldNotContain("under 30 procent");
        (await reader.OpenAsync(address)).Text("#grund").ShouldContain("Korgkooperativet: 45 %");
        (await reader.OpenAsync(address)).Text("#reserverad").ShouldContain("res-ws");

        // Another decision stands beside the former.
        var stale = (await officer.OpenAsync($"{address}/reservation")).Form("form.form").Set("Input.Basis", "None");
        (await (await officer.OpenAsync($"{address}/reservation")).Form("form.form").Set("Input.Basis", "Other").Set("Input.Ground", "Direktupphandling.").SubmitAsync("Spara")).Accepted().Text("#grund").ShouldContain("Tidigare antecknat");
        (await stale.SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    public void Look_AtContracts_WatchesYearsOptionsAndRepetition()
    {
        var contract = new ReservedContract(ReservationBasis.PublicService, "8020000008", "85312300", new(2027, 4, 1), new(2030, 3, 31), null);
        ReservationWatch.Look(contract, []).ShouldBeEmpty("three years to the day are allowed");
        ReservationWatch.Look(contract with { EndsOn = new(2030, 4, 1) }, []).ShouldBe([ReservationRemark.LongerThanThreeYears]);
        ReservationWatch.Look(contract with { EndsOn = null }, []).ShouldBe([ReservationRemark.PeriodMissing]);
        ReservationWatch.Look(contract with { EndsOn = new(2029, 3, 31), LatestEnd = new(2030, 4, 1) }, []).ShouldBe([ReservationRemark.LongerWithOptions]);
        ReservationWatch.Look(contract with { LatestEnd = new(2030, 3, 31) }, []).ShouldBeEmpty();
        ReservationWatch.Look(contract, [new FormerContract("8020000008", "85312300", new(2024, 4, 2))]).ShouldBe([ReservationRemark.RepeatedWithinThreeYears]);
        ReservationWatch.Look(contract, [new FormerContract("8020000008", "85312300", new(2024, 4, 1)), new FormerContract("5560000000", "85312300", new(2026, 4, 1))]).ShouldBeEmpty("three years have passed, and another supplier");

        var byHand = contract with { Basis = null, Cpv = null };
        ReservationWatch.Look(byHand, []).ShouldBeEmpty();
        ReservationWatch.Look(byHand with { EndsOn = new(2031, 1, 1) }, [new FormerContract("8020000008", null, new(2026, 4, 1), IsUnsure: true)]).ShouldBe([ReservationRemark.PerhapsTooLong, ReservationRemark.PerhapsRepeated]);
        ReservationWatch.Look(contract with { Basis = ReservationBasis.IntegratingSuppliers, EndsOn = new(2040, 1, 1) }, []).ShouldBeEmpty("4 kap. 18 § limits no years");
    }

    [Fact]
    [Trait("Req", "S003-R5.4")]
    [Trait("Req", "S002-17")]
    public async Task List_OfReservationsToLookAt_FiltersExportsAndHidesWhatTellsOfTenderers()
    {
        await using var app = await CoordinationApp.StartAsync();
        app.Clock.Set(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        await app.Data.CreateCommitteeAsync("SN", "Socialnämnden");

        // One without basis, one of somebody else, one by the book, one whose tenderer has shown too small a share, and a contract by hand.
        await officer.EnterAsync("Arbetsträning", ("Status", "Published"), ("BuyingUnit", "AMN"), ("ReservedParticipation", "Unspecified"));
        await officer.EnterAsync("Andras arbetsträning", ("Status", "Published"), ("ReservedParticipation", "Unspecified"));
        var right = await officer.EnterAsync("Vägledning", ("Status", "Published"), ("BuyingUnit", "SN"), ("MainCpv", "85312300"), ("ReservedParticipation", "PublicService"), ("ContractStart", "2027-04-01"), ("ContractEnd", "2030-03-31"));
        await ReserveAsync(officer, right, "PublicService");
        var shown = await officer.EnterAsync("Textilvård", ("Status", "Published"), ("BuyingUnit", "SN"), ("MainCpv", "98310000"), ("ReservedParticipation", "Integrating"));
        await ReserveAsync(officer, shown, "IntegratingSuppliers");
        var share = (await officer.OpenAsync($"{shown}/reservation/andel")).Form("form.form").Set("Input.Supplier", "Tvätteriet").Set("Input.Percent", "12").Set("Input.On", "2027-02-01").Set("Input.Proof", "Intyg.").Set("Input.VouchedBy", "Revisorn");
        (await share.SubmitAsync("Spara")).Accepted();
        var contract = (await officer.OpenAsync("/upphandlingar/avtal/nytt")).Form("form.form").Set("Input.Title", "Flytthjälp").Set("Input.SupplierName", "Föreningen").Set("Input.BuyingUnit", "AMN").Set("Input.Kind", "Other")
            .Set("Input.SignedOn", "2026-01-10").Set("Input.StartsOn", "2026-02-01").Set("Input.EndsOn", "2030-01-31").Set("Input.IsReserved", "True");
        (await contract.SubmitAsync("Spara")).Accepted();

        var seen = await officer.OpenAsync("/upphandlingar/reservationer");
        seen.Texts("tbody th a").ShouldBe(["Arbetsträning", "Flytthjälp", "Textilvård"]);
        seen.Text("tbody").ShouldContain("under 30 procent");
        var others = await reader.OpenAsync("/upphandlingar/reservationer");
        others.Text("tbody").ShouldContain("ingen grund är antecknad");
        others.Texts("tbody th a").ShouldBe(["Arbetsträning", "Flytthjälp"], "that somebody has tendered is secret");
        System.Text.Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/reservationer/export.csv")).ShouldNotContain("En visad andel");
        (await reader.OpenAsync("/upphandlingar/reservationer?anmarkning=ShareTooSmall")).Has("tbody").ShouldBeFalse();
        (await officer.OpenAsync("/upphandlingar/reservationer?anmarkning=ShareTooSmall")).Texts("tbody th a").ShouldBe(["Textilvård"]);
        (await officer.OpenAsync("/upphandlingar/reservationer?slag=avtal")).Texts("tbody th a").ShouldBe(["Flytthjälp"]);
        (await officer.OpenAsync("/upphandlingar/reservationer?kopare=AMN&sort=-title")).Texts("tbody th a").ShouldBe(["Flytthjälp", "Arbetsträning"]);
        (await officer.OpenAsync("/upphandlingar/reservationer?q=textilvard")).Texts("tbody th a").ShouldBe(["Textilvård"]);
        System.Text.Encoding.UTF8.GetString(await officer.DownloadAsync("/upphandlingar/reservationer/export.csv?slag=avtal")).ShouldContain("Flytthjälp");

        // The winner got a contract for the same service a year before: told when the award is.
        var before = await officer.EnterAsync("Vägledning förra gången", ("Status", "Published"), ("BuyingUnit", "SN"), ("MainCpv", "85312300"), ("ReservedParticipation", "PublicService"), ("ContractStart", "2026-01-01"), ("ContractEnd", "2026-12-31"));
        await ReserveAsync(officer, before, "PublicService");
        foreach (var address in new[] { before, right })
        {
            (await (await officer.OpenAsync($"{address}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.Winners", "Föreningen; 802002-8711").SubmitAsync("Spara")).Accepted();
        }

        (await reader.OpenAsync("/upphandlingar/reservationer?anmarkning=RepeatedWithinThreeYears")).Texts("tbody th a").ShouldBe(["Vägledning"]);
        (await reader.OpenAsync(right)).Text("#grund").ShouldContain("samma tjänst med samma grund");
        (await officer.OpenAsync(right)).Has("#grund a[href='/upphandlingar/reservationer']").ShouldBeTrue();
    }

    private static async Task ReserveAsync(Visitor officer, string address, string basis) =>
        (await (await officer.OpenAsync($"{address}/reservation")).Form("form.form").Set("Input.Basis", basis).Set("Input.DecidedBy", "Inköpschefen").Set("Input.DecidedOn", "2027-01-15").SubmitAsync("Spara")).Accepted();

    private static ProcurementCase Entered(ProcurementFacts facts) => ProcurementCase.Enter(ProcurementCaseId.New(), facts, Now, "Eva");

    private static int _minutes;

    private static void Reserve(ProcurementCase procurement, ReservationBasis basis, string? by = null, DateOnly? on = null) =>
        procurement.Reserve(Guid.CreateVersion7(), new ReservationText(basis, null, by, on), Today, Now.AddMinutes(Interlocked.Increment(ref _minutes)), "Eva").Succeeded.ShouldBeTrue();

    private static IReadOnlyList<ReservationRemark> Look(ProcurementCase procurement, DateOnly? day = null, params IReadOnlyCollection<FormerContract> former) =>
        ReservationWatch.Look(procurement, new RegimeFinding(Regime.EuropeanRules, false, [], [], day ?? Today), former);
}

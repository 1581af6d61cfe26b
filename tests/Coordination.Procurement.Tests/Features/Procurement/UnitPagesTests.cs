using System.Globalization;
using System.Net;
using System.Text;
using Coordination.Platform.Security;
using Coordination.Procurement.Domain;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.ImportNotices;
using Coordination.Procurement.Features.Procurement.KeepAward;
using Coordination.Procurement.Tests.Formats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>Own notices get the unit that buys, and so enter what is kept of units.</summary>
[Trait("Req", "S003-R5.3")]
public sealed class UnitPagesTests : IAsyncLifetime
{
    private const string Without = "/upphandlingar?enhet=utan-kopande-enhet-angiven";

    private CoordinationApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        await _app.Data.CreateCommitteeAsync("TFN", "Fastighetsbolaget");
        await _app.Data.CreateCommitteeAsync("KTN", "Kulturnämnden");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Assign_MarkedProcurement_RemembersItsBuyerForTheOthersAndForWhatIsReadLater()
    {
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        await ImportAsync(Call(1), Call(2), Call(3).Replace("Ortens\n          kommun", "Ortens kommun, kulturnämnden", StringComparison.Ordinal), Call(4).Replace("212000-0000", "212000-0142", StringComparison.Ordinal));
        (await _app.RunJobAsync("procurement.open-reviews")).Handled.ShouldBe(0, "nobody knows whose they are");
        var first = await CaseAsync(1);
        (await officer.OpenAsync($"/upphandlingar/sysselsattning/nytt?upphandling={first.Id.Value}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var list = await officer.OpenAsync(Without);
        list.FindAll("tbody tr").Count.ShouldBe(4);
        var check = await list.FormWith("Ange köpande enhet").Tick("ids", first.Id.Value.ToString()).SubmitAsync("Ange köpande enhet");
        check.AllText.ShouldContain("Markerade upphandlingar: 1. De får den enhet");
        check.AllText.ShouldContain("Ortens kommun: 1 andra upphandlingar utan enhet");
        (await check.Form("form.form").SubmitAsync("Ange köpande enhet")).Texts(".ds-error-summary li").ShouldHaveSingleItem();
        (await CaseAsync(1)).BuyingUnit.ShouldBeNull("only seen so far");
        var done = await check.Form("form.form").Set("Input.BuyingUnit", "TFN").SubmitAsync("Ange köpande enhet");
        done.AllText.ShouldContain("Upphandlingar som har fått enheten Fastighetsbolaget (TFN): 2.");

        (await UnitsAsync(1, 2, 3, 4)).ShouldBe(["TFN", "TFN", null, null]);
        (await CaseAsync(2)).Entries.ShouldContain(e => e.Kind == HistoryKind.UnitAssigned && e.Text == "TFN");
        (await officer.OpenAsync(Without)).FindAll("tbody tr").Count.ShouldBe(2);
        (await _app.RunJobAsync("procurement.open-reviews")).Handled.ShouldBe(2);
        (await _app.InScopeAsync(services => services.GetRequiredService<ProcessDateQuery>().OpenAsync(TestContext.Current.CancellationToken))).Select(d => d.Procurement.Title).Order().ShouldBe(["Anrop 1", "Anrop 2"]);
        (await officer.OpenAsync($"/upphandlingar/sysselsattning/nytt?upphandling={first.Id.Value}")).Status.ShouldBe(HttpStatusCode.OK);

        // Capitals and spaces part nobody; what somebody has said of one procurement stays.
        await ImportAsync(Call(5).Replace("Ortens", "ORTENS ", StringComparison.Ordinal));
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ProcurementDbContext>();
            var id = (await CaseAsync(2)).Id;
            (await db.Cases.SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken)).AssignUnit("KTN", _app.Clock.GetUtcNow(), "test").ShouldBeTrue();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await ImportAsync(Call(2).Replace("<cbc:VersionID>02<", "<cbc:VersionID>03<", StringComparison.Ordinal));
        (await CaseAsync(2)).Notices.Count.ShouldBe(2);
        (await UnitsAsync(5, 2)).ShouldBe(["TFN", "KTN"]);

        var buyers = await (await officer.OpenAsync("/upphandlingar/import")).FollowAsync("Köpare och enheter");
        buyers.Texts("tbody tr").ShouldHaveSingleItem().ShouldContain("Fastighetsbolaget");
        (await (await buyers.FollowAsync("Glöm")).Form("main form").SubmitAsync("Glöm")).FindAll("tbody tr").Count.ShouldBe(0);
        await ImportAsync(Call(6));
        (await UnitsAsync(1, 6)).ShouldBe(["TFN", null]);
    }

    [Fact]
    public async Task Assign_WithoutBeingRemembered_ChangesOnlyTheMarked()
    {
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await _app.SignInAsAsync(Roles.Reader);
        await ImportAsync(Call(1), Call(2), Call(3));
        var list = await officer.OpenAsync(Without);
        var check = await list.FormWith("Ange köpande enhet").Tick("ids", (await CaseAsync(1)).Id.Value.ToString()).Tick("ids", (await CaseAsync(3)).Id.Value.ToString()).SubmitAsync("Ange köpande enhet");

        await check.Form("form.form").Set("Input.BuyingUnit", "KTN").Clear("Input.IsRemembered").SubmitAsync("Ange köpande enhet");

        (await UnitsAsync(1, 2, 3)).ShouldBe(["KTN", null, "KTN"]);
        (await officer.OpenAsync("/upphandlingar/kopare")).AllText.ShouldContain("Inga köpare är ihågkomna än");
        (await list.FormWith("Ange köpande enhet").SubmitAsync("Ange köpande enhet")).AllText.ShouldContain("Markera minst en upphandling.");
        (await reader.OpenAsync("/upphandlingar/kopare")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.OpenAsync("/upphandlingar")).AllText.ShouldNotContain("Ange köpande enhet");
    }

    private string Call(int number)
    {
        var deadline = _app.Clock.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return NoticeFixtures.Call.Replace("99999999-", $"9999999{number}-", StringComparison.Ordinal).Replace("11111111-", $"1111111{number}-", StringComparison.Ordinal)
            .Replace("Tvätt &amp; städning", $"Anrop {number}", StringComparison.Ordinal).Replace("2026-03-13", deadline, StringComparison.Ordinal).Replace("2026-03-20", deadline, StringComparison.Ordinal);
    }

    private Task<ProcurementCase> CaseAsync(int number) => _app.InScopeAsync(services =>
        services.GetRequiredService<ProcurementDbContext>().Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.SourceId == $"9999999{number}-2222-3333-4444-555555555555", TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<string?>> UnitsAsync(params IReadOnlyList<int> numbers)
    {
        var units = new List<string?>();
        foreach (var number in numbers)
        {
            units.Add((await CaseAsync(number)).BuyingUnit);
        }

        return units;
    }

    private async Task ImportAsync(params IReadOnlyList<string> notices)
    {
        foreach (var notice in notices)
        {
            var tally = await _app.InScopeAsync(services =>
                services.GetRequiredService<ImportNoticeFileHandler>().HandleAsync(new MemoryStream(Encoding.UTF8.GetBytes(notice)), "annons.xml", null, null, TestContext.Current.CancellationToken));
            tally.Rejected.ShouldBe(0);
        }
    }
}

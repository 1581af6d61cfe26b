using System.Text;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Assignments;

/// <summary>A list of assignments becomes a register of them, once.</summary>
public sealed class ImportAssignmentsTests : IAsyncLifetime
{
    private const string List = """
        Budgetår;Till år;Uppdrag;Lydelse;Mottagare;Ska bistå;I samverkan med;Uppmanas överväga;Rapport senast
        2027;2029;Bredda samverkan;Vidareutveckla och bredda samverkan.;AMN;SON;Samordningsförbundet|Nämnden KUN;;2027-10-31
        2027;;Överväg praktikplatser;Nämnderna uppmanas överväga.;;;;SON|KUN;2027-02-19
        27;;Fel år;Text.;AMN;;;;
        2027;;Okänd nämnd;Text.;XYZ;;;;
        2027;;Omvända år;Text.;AMN;;;;2027-13-01
        2027;;Bredda samverkan;Samma igen.;AMN;;;;
        """;

    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        foreach (var code in new[] { "AMN", "SON", "KUN" })
        {
            await _app.CommitteeAsync(code, (ContactRole.Secretary, $"{code.ToLowerInvariant()}@kommun.example"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S000-12")]
    [Trait("Req", "S001-11")]
    public async Task Import_OfAPastedList_ShowsEachDoubtAndRegistersTheRest()
    {
        var preview = await (await _coordinator.OpenAsync("/uppdrag/importera")).Form("form.form").Set("Input.List", List).SubmitAsync("Granska listan");

        preview.FindAll("tbody tr").Count.ShouldBe(6);
        foreach (var doubt in new[] { "Skriv året med fyra siffror.", "En nämnd finns inte i registret.", "Uppdraget finns redan" })
        {
            preview.AllText.ShouldContain(doubt);
        }

        (await CountAsync()).ShouldBe(0, "nothing is stored by looking");
        (await preview.Form("form.form").SubmitAsync("Lägg till 2")).Accepted().AllText.ShouldContain("2 uppdrag är registrerade");

        var stored = await _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Assignments.AsNoTracking().OrderBy(a => a.Title).ToListAsync());
        stored[0].ShouldSatisfyAllConditions(
            a => a.Title.ShouldBe("Bredda samverkan"),
            a => (a.BudgetYear, a.LastYear).ShouldBe((2027, 2029)),
            a => a.Giver.ShouldBe("Kommunfullmäktige"),
            a => a.Actors.Count(x => x.Role == AssignmentRole.Assisting).ShouldBe(1),
            a => a.Actors.Count(x => x is { Role: AssignmentRole.InCooperation, CommitteeId: not null }).ShouldBe(1, "a named committee is that committee"));
        stored[1].Kind.ShouldBe(AssignmentKind.UrgedToConsider);
        (await _app.LedgerAsync()).Count.ShouldBe(3, "the receiver and both urged bodies owe an answer");
        (await (await _coordinator.OpenAsync("/uppdrag/importera")).Form("form.form").Set("Input.List", List).SubmitAsync("Granska listan")).AllText.ShouldContain("0 av 6");
    }

    [Fact]
    public async Task Import_OfAFile_PutsItsLinesInTheFormAndRefusesWhatIsNoList()
    {
        var page = await _coordinator.OpenAsync("/uppdrag/importera");
        var preview = await page.Form("form.form").Attach("Input.File", "uppdrag.csv", Encoding.UTF8.GetBytes("År,Uppdrag,Nämnd\n2027,Ett uppdrag,Nämnden AMN\n"), "text/csv").SubmitAsync("Granska listan");
        preview.AllText.ShouldContain("1 av 1");
        preview.Form("form.form")["Input.List"].ShouldNotBeNull().ShouldContain("Ett uppdrag");

        (await page.Form("form.form").Attach("Input.File", "bild.xlsx", [1, 2, 3, 4]).SubmitAsync("Granska listan")).Has("[name='Input.File'][aria-invalid=true]").ShouldBeTrue();
        (await page.Form("form.form").Set("Input.List", "bara ord").SubmitAsync("Granska listan")).Has("[name='Input.List'][aria-invalid=true]").ShouldBeTrue();
        (await CountAsync()).ShouldBe(0);
    }

    private Task<int> CountAsync() => _app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Assignments.CountAsync());
}

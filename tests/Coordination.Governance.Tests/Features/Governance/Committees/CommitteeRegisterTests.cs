using System.Net;
using System.Text;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Committees;

/// <summary>The register of committees, companies and outside bodies, and what happens to their duties over time.</summary>
[Trait("Req", "S003-33")]
public sealed class CommitteeRegisterTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    [Theory]
    [Trait("Req", "S000-16")]
    [Trait("Req", "S001-20")]
    [InlineData("SDF1", "Norra stadsdelsnämnden", "DistrictCommittee", "Stadsdelsnämnd")]
    [InlineData("BOST", "Bostadsbolaget AB", "MunicipalCompany", "Kommunalt bolag")]
    [InlineData("FORB", "Samordningsförbundet", "OutsideBody", "Annan organisation")]
    public async Task Add_EachKind_StandsInTheRegister(string code, string name, string kind, string text)
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);

        await coordinator.AddCommitteeAsync(code, name, kind);

        var row = (await coordinator.OpenAsync($"/namnder?q={Uri.EscapeDataString(name)}")).FindAll("tbody tr").Single();
        row.TextContent.ShouldContain(code);
        row.TextContent.ShouldContain(text);
    }

    [Fact]
    public async Task Add_ACodeThatExists_IsRefusedAtTheField()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await coordinator.AddCommitteeAsync("DUBB", "Den första");

        var form = (await coordinator.OpenAsync("/namnder/ny")).Form("form.form");
        var page = await form.Set("Input.Code", "dubb").Set("Input.Name", "Den andra").Set("Input.Kind", "Committee").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Texts(".ds-error-summary li").ShouldBe(["Koden DUBB används redan. Välj en annan."]);
        page.Has("#Input_Code[aria-invalid=true], [name='Input.Code'][aria-invalid=true]").ShouldBeTrue();
        page.Form("form.form")["Input.Name"].ShouldBe("Den andra");
    }

    [Fact]
    public async Task Rename_KeepsTheOldNameToSearchBy()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await coordinator.AddCommitteeAsync("UBN", "Utbildningsnämnden");

        var form = (await coordinator.OpenAsync("/namnder/UBN/omorganisation")).Form("form.form");
        var page = (await form.Set("Input.Kind", "Rename").Set("Input.NewName", "Bildningsnämnden").Set("Input.From", "2027-02-01").SubmitAsync("Spara")).Accepted();

        page.Heading.ShouldBe("Bildningsnämnden");
        page.AllText.ShouldContain("Utbildningsnämnden");
        (await coordinator.OpenAsync("/namnder?q=utbildningsnamnden")).Texts("tbody th a").ShouldBe(["Bildningsnämnden"]);
    }

    [Fact]
    public async Task Merge_FromADay_MovesOpenDutiesToTheSuccessor()
    {
        await using var own = await CoordinationApp.StartAsync();
        using var coordinator = await own.SignInAsAsync(Roles.Coordinator);
        var old = await own.CommitteeAsync("GAM", (ContactRole.Secretary, "gammal@kommun.example"));
        var successor = await own.CommitteeAsync("NY", (ContactRole.Secretary, "ny@kommun.example"));
        await own.OweAsync([new DateOnly(2027, 6, 1)], old);
        var page = await coordinator.OpenAsync("/namnder/GAM/omorganisation");
        (await page.Form("form.form").Set("Input.Kind", "Merge").Set("Input.From", "2027-03-01").Set("Input.Successor", successor.Value.ToString()).SubmitAsync("Spara")).Accepted();
        (await own.LedgerAsync()).Single().CommitteeId.ShouldBe(old, "the merger is not in force yet");

        own.SetDay(3, 1);
        await own.RunJobAsync("governance.apply-reorganisations");

        (await own.LedgerAsync()).Single().CommitteeId.ShouldBe(successor);
        (await own.LedgerAsync()).Single().State.ShouldBe(ObligationState.Open);
        using var later = await own.SignInAsAsync(Roles.Coordinator);
        (await later.OpenAsync("/namnder/GAM")).AllText.ShouldContain("Nämnden NY");
    }

    [Fact]
    public async Task Absence_WithASubstitute_SendsTheLetterToTheSubstitute()
    {
        await using var own = await CoordinationApp.StartAsync();
        using var coordinator = await own.SignInAsAsync(Roles.Coordinator);
        var committee = await own.CommitteeAsync("AMN", (ContactRole.Secretary, "borta@kommun.example"), (ContactRole.Director, "ersattare@kommun.example"));
        await own.OweAsync([new DateOnly(2027, 2, 19)], committee);
        var list = await coordinator.OpenAsync("/namnder/AMN");
        var contact = await coordinator.OpenAsync(list.FindAll("tbody th a").Single(a => a.TextContent == "Secretary AMN").GetAttribute("href")!);

        var saved = await contact.FormWith("Spara frånvaron").Set("Away.From", "2027-01-25").Set("Away.To", "2027-02-28")
            .Set("Away.Substitute", contact.OptionOf("Away.Substitute", "Director AMN")).SubmitAsync("Spara frånvaron");

        saved.AllText.ShouldContain("Borta t.o.m. 28 feb");
        await own.SweepAsync();
        (await own.RecipientsAsync()).ShouldBe(["ersattare@kommun.example"]);
    }

    [Fact]
    public async Task Contact_OutsideItsValidity_IsNotWrittenTo()
    {
        await using var own = await CoordinationApp.StartAsync();
        using var coordinator = await own.SignInAsAsync(Roles.Coordinator);
        await coordinator.AddCommitteeAsync("KTN", "Kulturnämnden");
        await coordinator.AddContactAsync("KTN", "Kvar Kvarsson", "Secretary", "kvar@kommun.example");
        await coordinator.AddContactAsync("KTN", "Slut Slutsson", "Secretary", "slut@kommun.example");
        var link = (await coordinator.OpenAsync("/namnder/KTN")).FindAll("tbody th a").Single(a => a.TextContent == "Slut Slutsson").GetAttribute("href")!;
        (await (await coordinator.OpenAsync(link)).FormWith("Spara").Set("Input.ValidTo", "2027-01-31").SubmitAsync("Spara")).Accepted();
        var committee = await own.InScopeAsync(s => s.GetRequiredService<GovernanceDbContext>().Committees.AsNoTracking().SingleAsync(c => c.Code == "KTN"));
        await own.OweAsync([new DateOnly(2027, 2, 19)], committee.Id);

        await own.SweepAsync();

        (await own.RecipientsAsync()).ShouldBe(["kvar@kommun.example"]);
    }

    [Fact]
    public async Task Import_AListWithFaults_ShowsEachLineAndAddsTheGoodOnes()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        const string list = "Kod;Namn;Slag;Kontakt;Roll;E-post\nIMP1;Första nämnden;Nämnd;Eva Ek;Nämndsekreterare;eva.ek@kommun.example\nIMP2;Andra bolaget AB;Bolag;;;\nIMP1;En gång till;;;;\n;Utan kod;;;;\nIMP3;Tredje nämnden;Nämnd;Per Po;Ordförande;inte-en-adress\n";
        var form = (await coordinator.OpenAsync("/namnder/importera")).Form("form.form");

        var preview = await form.Attach("Input.File", "namnder.csv", Encoding.UTF8.GetBytes(list), "text/csv").SubmitAsync("Granska listan");

        preview.AllText.ShouldContain("2 av 5 rader kan läggas till");
        preview.AllText.ShouldContain("Koden står på flera rader.");
        preview.AllText.ShouldContain("Skriv en e-postadress");
        (await coordinator.OpenAsync("/namnder?q=IMP")).FindAll("tbody tr").ShouldBeEmpty();
        (await preview.Form("form.form").SubmitAsync("Lägg till 2")).Accepted();
        (await coordinator.OpenAsync("/namnder?q=IMP")).FindAll("tbody tr").Count.ShouldBe(2);
        (await coordinator.OpenAsync("/namnder/IMP1")).AllText.ShouldContain("eva.ek@kommun.example");
        Encoding.UTF8.GetString(await coordinator.DownloadAsync("/namnder/export.csv?q=IMP")).ShouldContain("IMP2;Andra bolaget AB");
    }

    [Fact]
    public async Task Change_ByTwoPeople_TellsTheSecondWhatChanged()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        await coordinator.AddCommitteeAsync("KON", "Konfliktnämnden");
        var first = (await coordinator.OpenAsync("/namnder/KON/andra")).Form("form.form");
        var second = (await coordinator.OpenAsync("/namnder/KON/andra")).Form("form.form");
        (await first.Set("Input.Name", "Namnet som hann först").SubmitAsync("Spara")).Accepted();

        var page = await second.Set("Input.Name", "Namnet som kom sedan").SubmitAsync("Spara");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Texts("section.conflict tbody tr").Single().ShouldContain("Namnet som hann först");
        page.Form("form.form")["Input.Name"].ShouldBe("Namnet som kom sedan");
        (await page.Form("form.form").SubmitAsync("Spara")).Heading.ShouldBe("Namnet som kom sedan");
    }
}

using System.Net;
using System.Text;
using Coordination.Platform.Security;

namespace Coordination.Procurement.Tests.Features.Procurement;

/// <summary>The tree of CPV, the municipality's own categories, and the limits of the act.</summary>
public sealed class ClassifyPagesTests
{
    [Fact]
    [Trait("Req", "S003-R5.2")]
    [Trait("Req", "S003-R5.3")]
    public async Task Categories_Suggested_Changed_AndFoundInTheList()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        (await reader.OpenAsync("/upphandlingar/kategorier")).AllText.ShouldNotContain("Lägg in föreslagna");
        var suggest = (await officer.OpenAsync("/upphandlingar/kategorier")).Form("main form[method=post]");
        var suggested = await Task.WhenAll(suggest.SubmitAsync("Lägg in föreslagna kategorier"), suggest.SubmitAsync("Lägg in föreslagna kategorier"));
        suggested.Count(p => p.AllText.Contains("23 kategorier är inlagda", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1, "who came second added none");
        (await reader.OpenAsync("/upphandlingar/kategorier")).AllText.ShouldContain("23");

        // Several do the same at once: done once, told as it was, and no page breaks.
        var forms = new List<PageForm>();
        for (var i = 0; i < 4; i++)
        {
            forms.Add((await officer.OpenAsync("/upphandlingar/kategorier/ny")).Form("form.form").Set("Input.Name", "Samtidigt").Set("Input.Words", "samtidigt"));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.SubmitAsync("Spara")));
        answers.Count(a => a.Url.AbsolutePath == "/upphandlingar/kategorier").ShouldBe(1);
        answers.Where(a => a.Url.AbsolutePath != "/upphandlingar/kategorier").ShouldAllBe(a => a.Status == HttpStatusCode.BadRequest && a.Has("[name='Input.Name'][aria-invalid=true]"));
        var one = (await officer.OpenAsync("/upphandlingar/kategorier?q=samtidigt")).Find("tbody th a").GetAttribute("href")!;
        var removals = new List<PageForm> { (await officer.OpenAsync($"{one}/ta-bort")).Form(), (await officer.OpenAsync($"{one}/ta-bort")).Form() };
        (await Task.WhenAll(removals.Select(r => r.SubmitAsync("Ta bort kategorin")))).ShouldAllBe(r => r.Status == HttpStatusCode.OK || r.Status == HttpStatusCode.NotFound);

        var add = (await officer.OpenAsync("/upphandlingar/kategorier/ny")).Form("form.form");
        (await add.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await add.Set("Input.Name", "Catering").Set("Input.Codes", "99999999").SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2, "the name is taken and the code is none");
        (await add.Set("Input.Name", "Fikabröd").Set("Input.Codes", "15812000-3 Konditorivaror\n15811000").Set("Input.Words", "fika, bröd").SubmitAsync("Spara")).Accepted();
        (await add.SubmitAsync("Spara")).Accepted();
        var listed = await officer.OpenAsync("/upphandlingar/kategorier?q=fika");
        listed.FindAll("tbody tr").Count.ShouldBe(1);
        listed.Text("tbody").ShouldContain("15812000-3");

        // A category finds by its codes, with what is below them, and by its words.
        await officer.EnterAsync("Bullar", ("MainCpv", "15812100"));
        await officer.EnterAsync("Fika till nämnden");
        await officer.EnterAsync("Cement");
        var found = await reader.OpenAsync(listed.FindAll("tbody th a")[1].GetAttribute("href")!);
        found.FindAll("tbody tr").Count.ShouldBe(2);
        (await officer.OpenAsync(found.Find("tbody th a").GetAttribute("href")!)).AllText.ShouldContain("Fikabröd");

        var own = listed.Find("tbody th a").GetAttribute("href")!;
        var stale = (await officer.OpenAsync(own)).Form("form.form");
        (await (await officer.OpenAsync(own)).Form("form.form").Set("Input.Note", "Även bullar.").SubmitAsync("Spara")).Accepted();
        (await stale.Set("Input.Note", "Inte tårta.").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.Conflict);
        Encoding.UTF8.GetString(await reader.DownloadAsync("/upphandlingar/kategorier/export.csv")).ShouldContain("Bakverk och kakor");
        (await reader.DownloadAsync("/upphandlingar/kategorier/export.xlsx")).Length.ShouldBeGreaterThan(1000);
        (await (await officer.OpenAsync($"{own}/ta-bort")).Form().SubmitAsync("Ta bort kategorin")).Accepted();
        (await officer.OpenAsync(own)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.OpenAsync("/upphandlingar/kategorier/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.OpenAsync("/upphandlingar/kategorier?sort=-name")).Text("tbody tr").ShouldContain("Återvinning");
    }

    [Fact]
    public async Task CpvAndLimits_AreWalkedSearchedAndEntered()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var reader = await app.SignInAsAsync(Roles.Reader);

        (await reader.OpenAsync("/upphandlingar/cpv")).FindAll("tbody tr").Count.ShouldBe(45);
        var code = await reader.OpenAsync("/upphandlingar/cpv?kod=55520000-1");
        code.AllText.ShouldContain("Catering services");
        code.AllText.ShouldContain("bilaga 2 till LOU");
        code.FindAll("tbody tr").Count.ShouldBeGreaterThan(2);
        (await reader.OpenAsync("/upphandlingar/cpv?kod=98311000")).AllText.ShouldContain("98310000-9");
        (await reader.OpenAsync("/upphandlingar/cpv?kod=hej")).AllText.ShouldContain("hej finns inte i CPV");
        (await (await reader.OpenAsync("/upphandlingar/cpv")).Form("main form[role=search]").Set("Q", "laundry").SubmitAsync("Sök")).Text("tbody").ShouldContain("98311000-6");
        (await reader.OpenAsync("/upphandlingar/cpv?q=qqqq")).AllText.ShouldContain("Inga koder matchar");

        // The thresholds of 2026 are not known in kronor; who finds them enters them with their source, and only then can more be told.
        app.Clock.Set(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        using var later = await app.SignInAsAsync(Roles.ProcurementOfficer);
        var address = await later.EnterAsync("Lokalvård", ("MainCpv", "90911200"), ("Kind", "Services"), ("Value", "3 000 000"));
        (await later.OpenAsync(address)).Text("#regler").ShouldContain("Om 19 kap. eller EU:s regler i sin helhet gäller går inte att säga");
        (await reader.OpenAsync("/upphandlingar/granser")).AllText.ShouldNotContain("Lägg in belopp");
        var limits = await later.OpenAsync("/upphandlingar/granser");
        limits.AllText.ShouldContain("Inte känt");
        var row = limits.FindAll("tbody tr").Single(r => r.TextContent.Contains("varor och tjänster", StringComparison.Ordinal) && r.TextContent.Contains("216\u00A0000", StringComparison.Ordinal));
        var enter = (await later.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!)).Form("form.form");
        (await enter.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await enter.Set("Input.Kronor", "2 300 000").Set("Input.Source", "Påhittat för provet").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Påhittat för provet (inlagd här)");
        (await later.OpenAsync(address)).Text("#regler").ShouldContain("EU:s regler gäller i sin helhet");

        // A limit that is decided later: the one that held until further notice ends the day before.
        (await reader.OpenAsync("/upphandlingar/granser/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var add = (await later.OpenAsync("/upphandlingar/granser/ny")).Form("form.form");
        (await add.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(5);
        add.Set("Input.Kind", "Direct").Set("Input.ValidFrom", "2028-01-01").Set("Input.ValidTo", "2027-01-01").Set("Input.Kronor", "inget").Set("Input.Section", "19 a kap. 2 § LOU").Set("Input.Source", "SFS 2027:1").Set("Input.Certainty", "Certain");
        (await add.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(2);
        (await add.Set("Input.ValidTo", "").Set("Input.Kronor", "800 000").SubmitAsync("Spara")).Accepted();
        var added = (await add.SubmitAsync("Spara")).Accepted().FindAll("tbody tr").Where(r => r.TextContent.Contains("Direktupphandlingsgräns", StringComparison.Ordinal)).Select(r => r.TextContent).ToList();
        added.Count.ShouldBe(6, "sent twice it is one");
        added.ShouldContain(r => r.Contains("800\u00A0000", StringComparison.Ordinal) && r.Contains("1 jan 2028", StringComparison.Ordinal));
        added.ShouldContain(r => r.Contains("700\u00A0000", StringComparison.Ordinal) && r.Contains("31 dec 2027", StringComparison.Ordinal));
        (await (await later.OpenAsync("/upphandlingar/granser/ny")).Form("form.form").Set("Input.Kind", "Direct").Set("Input.ValidFrom", "2028-01-01").Set("Input.Section", "x").Set("Input.Source", "y").Set("Input.Certainty", "High").SubmitAsync("Spara"))
            .Has("[name='Input.ValidFrom'][aria-invalid=true]").ShouldBeTrue();
    }
}

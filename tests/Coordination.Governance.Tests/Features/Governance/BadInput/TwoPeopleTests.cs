using System.Net;
using Coordination.Platform.Security;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>Two people open the same form and both save: the second is told, loses nothing of what they wrote, and can save after all.</summary>
public sealed class TwoPeopleTests(Register app) : IClassFixture<Register>
{
    [Theory]
    [InlineData("/planer/{plan}/andra", "Input.Title")]
    [InlineData("/planer/{plan}/omraden?andra={area}", "Input.Introduction")]
    [InlineData("/atgarder/{activity}/andra", "Input.Description")]
    [InlineData("/atgarder/{activity}/lage", "Input.Comment")]
    [InlineData("/styrdokument/{document}/andra", "Input.AdoptedBy")]
    [InlineData("/namnder/EX-AN/andra", "Input.Note")]
    [InlineData("/namnder/EX-KS/kontakter/{contact}", "Input.Phone")]
    public async Task Save_AfterSomebodyElse_IsToldKeepsTheTextAndCanSaveAgain(string template, string field)
    {
        var address = await app.AddressAsync(template);
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var other = await app.SignInAsAsync(Roles.Coordinator);
        var first = Form(await one.OpenAsync(address), field);
        var second = Form(await other.OpenAsync(address), field);

        (await first.Set(field, "070-11 11 11").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);
        var told = await second.Set(field, "070-22 22 22").SubmitAsync("Spara");

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Has(".ds-error-summary, .conflict").ShouldBeTrue(told.AllText);
        Form(told, field)[field].ShouldBe("070-22 22 22");
        Stored(await one.OpenAsync(address), field).ShouldNotBe("070-22 22 22", "nothing is written over unseen");
        var saved = await Form(told, field).SubmitAsync("Spara");
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.AllText);
    }

    [Theory]
    [InlineData("mal", "Input.Unit", "Enhet")]
    [InlineData("spridning", "Input.Audience", "För vem")]
    public async Task Save_WhatIsMadeFirst_TheSecondIsToldFieldByFieldAndCanSaveAgain(string what, string field, string label)
    {
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var other = await app.SignInAsAsync(Roles.Coordinator);
        var address = what == "mal" ? await GoalAsync(one) : await DisseminationAsync(one);
        var first = Form(await one.OpenAsync(address), field);
        var second = Form(await other.OpenAsync(address), field);

        await first.Set(field, "de första orden").SubmitAsync("Spara");
        var told = await second.Set(field, "de andra orden").SubmitAsync("Spara");

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Texts(".conflict tbody tr").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.ShouldContain(label), row => row.ShouldContain("de första orden"), row => row.ShouldContain("de andra orden"));
        (await Form(told, field).SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);
        Stored(await one.OpenAsync(address), field).ShouldBe("de andra orden");
    }

    [Fact]
    public async Task Evidence_AddedByTwoAtOnce_IsKeptOrShownBesideTheOthers()
    {
        var address = await app.AddressAsync("/atgarder/{activity}/underlag");
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var other = await app.SignInAsAsync(Roles.Coordinator);
        string[] titles = ["Den enas protokoll", "Den andras protokoll"];
        var pages = new[] { await one.OpenAsync(address), await other.OpenAsync(address) };

        var answers = await Task.WhenAll(pages.Zip(titles, (page, title) => page.Form("form.form").Set("Input.Title", title).Set("Input.Address", "https://underlag.example/1").SubmitAsync("Spara")));

        foreach (var told in answers.Where(a => a.Status != HttpStatusCode.OK))
        {
            told.Status.ShouldBe(HttpStatusCode.Conflict);
            told.Text("section.conflict tbody").ShouldContain("protokoll");
            (await told.Form("form.form").SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);
        }

        var shown = (await one.OpenAsync(address.Replace("/underlag", string.Empty, StringComparison.Ordinal))).AllText;
        titles.ShouldAllBe(title => shown.Contains(title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reorganise_AfterSomebodyElse_IsToldWhatWasDecidedAndCanDecideAgain()
    {
        const string Address = "/namnder/EX-OMN/omorganisation";
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var other = await app.SignInAsAsync(Roles.Coordinator);
        var first = (await one.OpenAsync(Address)).Form();
        var second = (await other.OpenAsync(Address)).Form();

        await first.Set("Input.Kind", "Rename").Set("Input.From", "2031-01-01").Set("Input.NewName", "Omsorgsnämnden").SubmitAsync("Spara");
        var told = await second.Set("Input.Kind", "Dissolve").Set("Input.From", "2032-01-01").SubmitAsync("Spara");

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        var rows = told.Texts(".conflict tbody tr");
        rows.ShouldContain(r => r.Contains("Omsorgsnämnden", StringComparison.Ordinal));
        rows.ShouldContain(r => r.Contains("1 jan 2031", StringComparison.Ordinal) && r.Contains("1 jan 2032", StringComparison.Ordinal));
        (await told.Form().SubmitAsync("Spara")).Status.ShouldBe(HttpStatusCode.OK);
        (await one.OpenAsync("/namnder/EX-OMN")).AllText.ShouldContain("2032");
    }

    [Fact]
    public async Task AddActivity_ManyAtOnceInOneArea_EachGetsItsOwnNumber()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var page = await coordinator.OpenAsync(await app.AddressAsync("/planer/{plan}/ny-atgard"));
        var area = page.Find("select[name='Input.Area'] option:not([value=''])").GetAttribute("value")!;
        var forms = new List<PageForm>();
        for (var i = 1; i <= 6; i++)
        {
            forms.Add((await coordinator.OpenAsync(page.Url.PathAndQuery)).Form().Set("Input.Title", $"Samtidig {i}").Set("Input.Area", area).Set("Input.Kind", "Ongoing"));
        }

        var added = await Task.WhenAll(forms.Select(f => f.SubmitAsync()));

        added.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        added.Select(a => a.Heading.Split(' ')[0]).Distinct().Count().ShouldBe(forms.Count);
    }

    private async Task<string> GoalAsync(Visitor coordinator)
    {
        var made = await (await coordinator.OpenAsync(await app.AddressAsync("/atgarder/{activity}/mal"))).Form().Set("Input.Measure", "Två skriver").Set("Input.Direction", "Increase").SubmitAsync("Spara");
        return made.Find("a[href*='/mal/']").GetAttribute("href")!;
    }

    private async Task<string> DisseminationAsync(Visitor coordinator)
    {
        var list = await (await coordinator.OpenAsync(await app.AddressAsync("/planer/{plan}/spridning/uppgift"))).Form().Set("Input.Audience", "Två skriver").Set("Input.Way", "Meeting").SubmitAsync("Spara");
        return list.Find("a[href*='/spridning/uppgift/']").GetAttribute("href")!;
    }

    private static PageForm Form(Page page, string field) => page.Form($"form[method=post]:has([name='{field}'])");

    private static string? Stored(Page page, string field) => Form(page, field)[field];
}

using System.Net;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Security;
using Coordination.Testing;
using Coordination.Testing.Hosting;
using Coordination.Testing.Web;

namespace Coordination.Governance.Tests.Features.Governance.StaffReports;

/// <summary>Two officers on one report see each other and never overwrite; every version of a section remains.</summary>
[Trait("Req", "S003-01")]
public sealed class WriteTogetherTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _maria = null!;
    private Visitor _per = null!;
    private Page _report = null!;
    private string _background = string.Empty;

    private string Address => _report.Url.AbsolutePath;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _app.SetDay(1, 4);
        _maria = await _app.SignInAsAsync(Roles.Coordinator);
        _per = await _app.SignInAsAsync(Roles.Administrator);
        await _maria.AddCommitteeAsync("AMN", "Arbetsmarknadsnämnden");
        _report = await _maria.StartReportAsync("", "Other", committee: "Arbetsmarknadsnämnden", title: "Rapport om samverkan");
        _background = await _app.SectionAsync(_report, "Bakgrund");
    }

    public async ValueTask DisposeAsync()
    {
        _maria.Dispose();
        _per.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Open_WhatAnotherHasOpen_SaysWhoAndSinceWhen()
    {
        await _maria.OpenAsync(_background);
        _app.Clock.Advance(TimeSpan.FromMinutes(4));

        (await _per.OpenAsync(_background)).AllText.ShouldContain("Test coordinator redigerar Bakgrund sedan 09.00.");
        (await _per.OpenAsync(Address)).AllText.ShouldContain("Test coordinator redigerar Bakgrund sedan 09.00.");
        (await _maria.OpenAsync(_background)).AllText.ShouldContain("Test administrator redigerar Bakgrund sedan 09.04.");

        _app.Clock.Advance(TimeSpan.FromMinutes(11));
        (await _per.OpenAsync(_background)).AllText.ShouldNotContain("Test coordinator redigerar", Case.Sensitive, "a lease that nobody renews runs out");
    }

    [Fact]
    public async Task Leave_OrSave_IsSeenAtOnce()
    {
        await (await _maria.OpenAsync(_background)).Form("form.form").SubmitAsync("Lämna utan att spara");
        (await _per.OpenAsync(_background)).Text(".presence").ShouldBeEmpty();

        await _maria.WriteAsync(_background, "Ny bakgrund.");
        (await _per.OpenAsync(_background)).Text(".presence").ShouldBeEmpty();
    }

    [Fact]
    public async Task Present_ByScript_RenewsTheLeaseAndTellsWhoElseIsThere()
    {
        var page = await _maria.OpenAsync(_background);
        await _per.OpenAsync(_background);
        _app.Clock.Advance(TimeSpan.FromMinutes(9));
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Find("[data-presence]").GetAttribute("data-presence"))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Find("form.form input[name=__RequestVerificationToken]").GetAttribute("value")!)]),
        };
        using var answer = await _maria.SendAsync(request);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("Test administrator redigerar Bakgrund sedan 09.00.");
        _app.Clock.Advance(TimeSpan.FromMinutes(9));
        (await _per.OpenAsync(_background)).AllText.ShouldContain("Test coordinator redigerar Bakgrund sedan 09.00.");
    }

    [Fact]
    public async Task Save_TheSameSectionTwice_ShowsTheSecondBothAndKeepsTheirWords()
    {
        var mine = (await _maria.OpenAsync(_background)).Form("form.form").Set("Input.Text", "Marias ord").Set("Input.Heading", "Bakgrund och syfte");
        (await _per.WriteAsync(_background, "Pers ord")).Accepted();

        var refused = await mine.SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Texts(".conflict tbody th").ShouldBe(["Avsnittets rubrik", "Text (båda har ändrat)"], "field by field");
        refused.Text(".conflict").ShouldContain("Pers ord");
        refused.Form("form.form")["Input.Text"].ShouldBe("Marias ord");
        (await _app.SectionsAsync(Address)).Single(s => s.Heading == "Bakgrund").Text.ShouldBe("Pers ord");

        (await refused.Form("form.form").SubmitAsync("Spara")).Accepted();
        (await _app.SectionsAsync(Address)).Single(s => s.Heading == "Bakgrund och syfte").Text.ShouldBe("Marias ord");
    }

    [Fact]
    public async Task Save_OrComment_SentTwice_IsOnceAndNoConflictWithOneself()
    {
        var form = (await _maria.OpenAsync(_background)).Form("form.form").Set("Input.Text", "Samma ord");
        var comment = (await _maria.OpenAsync($"{_background}/kommentarer")).Form("form.form").Set("Input.Text", "Samma kommentar");

        (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath.ShouldBe(Address);
        await comment.SubmitAsync("Kommentera");
        await comment.SubmitAsync("Kommentera");

        (await _app.SectionsAsync(Address)).Single(s => s.Heading == "Bakgrund").Number.ShouldBe(2);
        (await _maria.OpenAsync(Address)).AllText.ShouldContain("Kommentarer (1 öppna)");
    }

    [Fact]
    public async Task Save_DifferentSections_NeverMeet()
    {
        var mine = (await _maria.OpenAsync(_background)).Form("form.form").Set("Input.Text", "Marias bakgrund");
        (await _per.WriteAsync(await _app.SectionAsync(_report, "Sammanfattning"), "Pers sammanfattning")).Accepted();
        (await (await _per.OpenAsync($"{Address}/huvud")).Form("form.form").Set("Input.AgendaNumber", "7").SubmitAsync("Spara")).Accepted();

        (await mine.SubmitAsync("Spara")).Accepted();

        var sections = await _app.SectionsAsync(Address);
        sections.Single(s => s.Heading == "Bakgrund").Text.ShouldBe("Marias bakgrund");
        sections.Single(s => s.Heading == "Sammanfattning").Text.ShouldBe("Pers sammanfattning");
    }

    [Fact]
    public async Task Save_WhileTheReportIsClosed_IsRefusedWithTheWordsKept()
    {
        var mine = (await _maria.OpenAsync(_background)).Form("form.form").Set("Input.Text", "För sent");
        (await _per.StepAsync(Address, "Finish")).Accepted();

        var refused = await mine.SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.AllText.ShouldContain("Tjänsteutlåtandet är stängt");
        refused.Form("form.form")["Input.Text"].ShouldBe("För sent");
        (await _app.SectionsAsync(Address)).ShouldAllBe(s => s.IsLocked && s.Text != "För sent");
    }

    [Fact]
    public async Task Save_TheHeadTwice_ShowsTheSecondBothFieldByField()
    {
        var mine = (await _maria.OpenAsync($"{Address}/huvud")).Form("form.form").Set("Input.Department", "Min förvaltning");
        await (await _per.OpenAsync($"{Address}/huvud")).Form("form.form").Set("Input.Department", "Deras förvaltning").SubmitAsync("Spara");

        var refused = await mine.SubmitAsync("Spara");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text(".conflict tbody").ShouldContain("Deras förvaltning");
        refused.Form("form.form")["Input.Department"].ShouldBe("Min förvaltning");
    }

    [Fact]
    [Trait("Req", "S003-16")]
    public async Task Versions_OfASection_ShowStruckAndInsertedWordsAndComeBack()
    {
        await _maria.WriteAsync(_background, "Kommunen för dialog med företagen.\n\nAndra stycket.");
        await _per.WriteAsync(_background, "Kommunen för samråd med företagen.\n\nAndra stycket.");

        var compared = await _maria.OpenAsync($"{_background}/versioner?fran=2&till=3");

        compared.Texts("main del").ShouldBe(["dialog"]);
        compared.Texts("main ins").ShouldBe(["samråd"]);
        compared.Texts("tbody th").ShouldBe(["3. Skriven Bakgrund", "2. Skriven Bakgrund", "1. Ifylld från början Bakgrund"]);
        compared.AllText.ShouldContain("Test administrator");

        (await compared.FormWith("Återställ version 2").SubmitAsync("Återställ version 2")).AllText.ShouldContain("Version 2 gäller igen.");
        var section = (await _app.SectionsAsync(Address)).Single(s => s.Heading == "Bakgrund");
        section.Text.ShouldStartWith("Kommunen för dialog");
        section.Number.ShouldBe(4);
        (await _maria.OpenAsync($"{_background}/versioner?fran=9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Restore_WhenSomebodyHasWrittenSince_IsRefused()
    {
        await _maria.WriteAsync(_background, "Ett");
        var form = (await _maria.OpenAsync($"{_background}/versioner?fran=1")).FormWith("Återställ version 1");
        await _per.WriteAsync(_background, "Två");

        (await form.SubmitAsync("Återställ version 1")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await _app.SectionsAsync(Address)).Single(s => s.Heading == "Bakgrund").Text.ShouldBe("Två");
    }

    [Fact]
    public async Task Author_WhoseAccountIsDeleted_RemainsByNameAndBlocksNobody()
    {
        await _per.WriteAsync(_background, "Pers ord");
        await _per.OpenAsync(_background);
        await new TestData(_app).DeletePeopleAsync("Test administrator");
        _app.Clock.Advance(SectionPresence.Length + TimeSpan.FromMinutes(1));

        var page = await _maria.OpenAsync(Address);
        page.AllText.ShouldContain("Version 2, Test administrator");
        page.AllText.ShouldNotContain("redigerar Bakgrund");
        (await _maria.WriteAsync(_background, "Marias ord")).Accepted();
        (await _maria.DownloadAsync($"{Address}/tjansteutlatande.docx")).Valid().Dispose();
    }

    [Fact]
    public async Task Review_CommentsPerSection_AreSettledAndNeverInTheDocument()
    {
        (await _maria.StepAsync(Address, "Review")).AllText.ShouldContain("Skriv vem som ska granska.");
        (await _maria.StepAsync(Address, "Review", f => f.Set("Input.Reviewer", "Per Ek, enhetschef"))).AllText.ShouldContain("Granskas av Per Ek, enhetschef");

        var comments = await (await _per.OpenAsync($"{_background}/kommentarer")).Form("form.form").Set("Input.Text", "Förtydliga bakgrunden.").SubmitAsync("Kommentera");
        comments.AllText.ShouldContain("Förtydliga bakgrunden.");
        (await _maria.OpenAsync(Address)).AllText.ShouldContain("Kommentarer (1 öppna)");
        (await _maria.OpenAsync(_background)).AllText.ShouldContain("Förtydliga bakgrunden.");
        (await _maria.OpenAsync($"{Address}/lage")).AllText.ShouldContain("Öppna kommentarer: 1.");
        (await _maria.OpenAsync($"{Address}/utskrift")).AllText.ShouldNotContain("Förtydliga");
        (await _maria.WriteAsync(_background, "Tydligare.")).Accepted();

        var settled = await (await _maria.OpenAsync($"{_background}/kommentarer")).FormWith("Markera som klar").SubmitAsync("Markera som klar");
        settled.AllText.ShouldContain("Klar, Test coordinator");
        (await _maria.OpenAsync(Address)).AllText.ShouldNotContain("(1 öppna)");
    }
}

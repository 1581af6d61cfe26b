using System.Net;
using System.Text;
using Coordination.Evaluation.Contracts;
using Coordination.Platform.Security;
using Coordination.Procurement.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Evaluation.Tests.Features.Evaluation.Lessons;

/// <summary>A procurement evaluated by form and interviews, what may be read of it and when, and the lessons from it.</summary>
public sealed class EvaluationPagesTests
{
    [Fact]
    [Trait("Req", "S002-17")]
    [Trait("Req", "S002-18")]
    [Trait("Req", "S002-20")]
    public async Task Evaluation_IsBegunFilledInFinishedPrintedAndOpenedAgain()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        (await reader.OpenAsync("/utvarderingar")).AllText.ShouldContain("Ingen utvärdering passar");
        var procurement = await ProcurementAsync(officer, "Lokalvård i skolor");
        await EndAsync(officer, procurement);

        // Found by words, begun once, whoever presses twice.
        (await evaluator.OpenAsync("/utvarderingar/ny?q=trumslagare")).AllText.ShouldContain("Ingen upphandling passar");
        var page = await (await evaluator.OpenAsync("/utvarderingar/ny?q=skolor")).FollowAsync("Lokalvård i skolor");
        page.Url.AbsolutePath.ShouldBe($"{procurement}/utvardering");
        page.AllText.ShouldContain("Städkooperativet", customMessage: "the award is told");
        var begin = page.Form("#fas-after form");
        var form = (await begin.SubmitAsync("Påbörja Efter")).Accepted();
        form.Heading.ShouldBe("Formulär: Efter");
        (await begin.SubmitAsync("Påbörja Efter")).Accepted().Url.ShouldBe(form.Url);
        var evaluation = form.Url.AbsolutePath.Replace("/formular", string.Empty, StringComparison.Ordinal);

        // Half of it is kept; a second writer is told what differs; nothing is finished too soon.
        var stale = form.Form("form.form");
        (await form.Form("form.form").Set("Input.Answers[0].Score", "Good").Set("Input.Answers[0].Words", "Fyra anbud").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("1 av 8 frågor bedömda");
        var conflict = await stale.Set("Input.Answers[0].Score", "Bad").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.AllText.ShouldContain("Fyra anbud");
        var tooSoon = await (await evaluator.OpenAsync($"{evaluation}/slutfor")).Form("form.confirm").SubmitAsync("Slutför utvärderingen");
        tooSoon.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooSoon.AllText.ShouldContain("Alla frågor är inte bedömda");
        var whole = (await evaluator.OpenAsync($"{evaluation}/formular")).Form("form.form").Set("Input.Conclusion", "Delningen gav fyra anbud.").Set("Input.NextTime", "Dela igen.");
        for (var i = 1; i < 8; i++)
        {
            whole.Set($"Input.Answers[{i}].Score", i == 5 ? "NotRelevant" : "VeryGood");
        }

        (await whole.SubmitAsync("Spara")).Accepted().Text("#historik").ShouldContain("Slutsats");

        // Interviews by role; a person's number is refused; sent twice it is one.
        var interview = (await evaluator.OpenAsync($"{evaluation}/intervju")).Form("form.form");
        (await interview.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(3);
        interview.Set("Input.Role", "Verksamhetsledare").Set("Input.Organisation", "Städkooperativet").Set("Input.HeldOn", "2020-01-15").Set("Input.Said", "Tiden räckte, sa 811228-9874.");
        (await interview.SubmitAsync("Spara")).AllText.ShouldContain("Ta bort personnumret");
        (await interview.Set("Input.Said", "Tiden räckte.").SubmitAsync("Spara")).Accepted().Text("#intervjuer").ShouldContain("Verksamhetsledare, Städkooperativet");
        (await interview.SubmitAsync("Spara")).Accepted().FindAll("#intervjuer h3").Count.ShouldBe(1);
        var edit = (await evaluator.OpenAsync(evaluation)).Find("#intervjuer p a").GetAttribute("href")!;
        (await (await evaluator.OpenAsync(edit)).Form("form.form").Set("Input.Said", "Tiden räckte gott.").SubmitAsync("Spara")).Accepted().Text("#intervjuer").ShouldContain("gott");
        var second = (await evaluator.OpenAsync($"{evaluation}/intervju")).Form("form.form").Set("Input.Role", "Upphandlare").Set("Input.HeldOn", "2020-01-16").Set("Input.Said", "Fel.");
        await second.SubmitAsync("Spara");
        var wrong = (await evaluator.OpenAsync(evaluation)).FindAll("#intervjuer p a")[^1].GetAttribute("href")!;
        (await (await evaluator.OpenAsync($"{wrong}/ta-bort")).Form("form.confirm").SubmitAsync("Ta bort intervjun")).Accepted().FindAll("#intervjuer h3").Count.ShouldBe(1);

        (await (await evaluator.OpenAsync($"{evaluation}/slutfor")).Form("form.confirm").SubmitAsync("Slutför utvärderingen")).Accepted().AllText.ShouldContain("Utvärderingen är slutförd");
        (await evaluator.OpenAsync($"{evaluation}/formular")).Url.AbsolutePath.ShouldBe(evaluation, "what is finished is opened again first");
        (await reader.OpenAsync($"{evaluation}/dokument")).AllText.ShouldContain("Tiden räckte gott.");
        (await reader.DownloadAsync($"{evaluation}/dokument/docx")).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        (await reader.OpenAsync(procurement)).Text("#utvardering").ShouldContain("Slutförd");
        (await reader.OpenAsync(evaluation)).Has("a[href$='/oppna-igen']").ShouldBeFalse();

        // The list, and its files.
        (await reader.OpenAsync("/utvarderingar?fas=After&lage=Finished&q=skolor&kopare=KS")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/utvarderingar?fas=Before")).AllText.ShouldContain("Ingen utvärdering passar");
        Encoding.UTF8.GetString(await reader.DownloadAsync("/utvarderingar/export.csv")).ShouldContain("Lokalvård i skolor");
        (await reader.DownloadAsync("/utvarderingar/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        var reopen = (await evaluator.OpenAsync($"{evaluation}/oppna-igen")).Form("form.form");
        (await reopen.SubmitAsync("Öppna igen")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await reopen.Set("Input.Because", "En intervju till.").SubmitAsync("Öppna igen")).Accepted().Text("#historik").ShouldContain("En intervju till.");
    }

    [Fact]
    [Trait("Req", "S002-17")]
    public async Task EvaluationOfTheTimeOfTenders_IsSecretUntilTheAwardIsTold_AndAgainWhenItIsTakenBack()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var officer = await app.SignInAsAsync(Roles.ProcurementOfficer);
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        var procurement = await ProcurementAsync(officer, "Hemlig tvätt");
        var begun = (await (await officer.OpenAsync($"{procurement}/utvardering")).Form("#fas-during form").SubmitAsync("Påbörja Under")).Accepted();
        var evaluation = begun.Url.AbsolutePath.Replace("/formular", string.Empty, StringComparison.Ordinal);
        (await begun.Form("form.form").Set("Input.Answers[3].Words", "Bara Hemliga firman lämnade anbud").SubmitAsync("Spara")).Accepted();

        await ShouldBeSecretAsync();
        (await officer.OpenAsync(evaluation)).AllText.ShouldContain("Hemliga firman");
        (await evaluator.OpenAsync($"{procurement}/utvardering")).Has("#fas-during form").ShouldBeFalse();
        (await evaluator.OpenAsync($"{procurement}/utvardering")).Has("#fas-before form").ShouldBeTrue("what is written before touches no tender");

        // No lesson of it either, whoever writes: everybody reads lessons.
        var lesson = (await officer.OpenAsync($"/lardomar/ny?utvardering={evaluation.Split('/')[^1]}")).Form("form.form").Set("Input.Title", "T").Set("Input.Learned", "L").Set("Input.Advice", "R");
        (await lesson.SubmitAsync("Spara och fastställ")).AllText.ShouldContain("Tilldelningen är inte meddelad");
        (await lesson.Set("Input.Phase", "Before").SubmitAsync("Spara och fastställ")).AllText.ShouldContain("Tilldelningen är inte meddelad");
        var early = (await officer.OpenAsync($"/lardomar/ny?upphandling={procurement.Split('/')[^1]}")).Form("form.form").Set("Input.Title", "Tidig").Set("Input.Learned", "L").Set("Input.Advice", "R").Set("Input.Phase", "Before");
        (await early.SubmitAsync("Spara som förslag")).Accepted();

        await EndAsync(officer, procurement);
        (await reader.OpenAsync(evaluation)).AllText.ShouldContain("Hemliga firman");
        (await reader.OpenAsync($"{procurement}/utvardering")).AllText.ShouldContain("Städkooperativet");
        (await lesson.Set("Input.Phase", "During").SubmitAsync("Spara och fastställ")).Accepted().Text("#ursprung").ShouldContain("Hemlig tvätt");

        (await (await officer.OpenAsync($"{procurement}/oppna-igen")).Form().SubmitAsync("Ta bort utfallet")).Accepted();
        await ShouldBeSecretAsync();

        async Task ShouldBeSecretAsync()
        {
            foreach (var visitor in new[] { evaluator, reader })
            {
                var overview = await visitor.OpenAsync($"{procurement}/utvardering");
                overview.AllText.ShouldContain("hemliga tills tilldelningen är meddelad");
                overview.AllText.ShouldNotContain("Hemliga firman");
                overview.AllText.ShouldNotContain("Städkooperativet");
                (await visitor.OpenAsync(evaluation)).Status.ShouldBe(HttpStatusCode.Forbidden);
                (await visitor.OpenAsync($"{evaluation}/dokument")).Status.ShouldBe(HttpStatusCode.Forbidden);
                (await visitor.OpenAsync("/utvarderingar?q=firman")).AllText.ShouldContain("Ingen utvärdering passar", customMessage: "nobody finds it by what it says");
                (await visitor.OpenAsync("/lardomar")).AllText.ShouldNotContain("Hemliga firman");
            }

            using var outside = await app.SignInAsAsync(Roles.Administrator);
            (await outside.OpenAsync("/admin/logg?q=firman")).AllText.ShouldNotContain("Hemliga firman");
        }
    }

    [Fact]
    [Trait("Req", "S002-19")]
    public async Task Lesson_IsProposedRecordedFoundChangedWithdrawnAndTakenUp()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        using var adviser = await app.SignInAsAsync(Roles.BusinessAdviser);
        using var reader = await app.SignInAsAsync(Roles.Reader);
        await app.Data.CreateCommitteeAsync("KS", "Kommunstyrelsen");
        (await reader.OpenAsync("/lardomar")).AllText.ShouldContain("Ingen lärdom passar");
        (await reader.OpenAsync("/lardomar/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);

        // An adviser proposes what a meeting taught.
        var form = (await adviser.OpenAsync("/lardomar/ny")).Form("form.form");
        (await form.SubmitAsync("Spara")).Texts(".ds-error-summary li").Count.ShouldBe(4);
        form.Set("Input.Title", "Ge fem veckor").Set("Input.Learned", "Tre veckor var för kort.").Set("Input.Advice", "Annonsera i fem veckor.").Set("Input.Phase", "During").Set("Input.Source", "Leverantörsträff i mars").Set("Input.Kind", "Services");
        (await form.SubmitAsync("Spara")).AllText.ShouldContain("Annars visas lärdomen ingenstans");
        (await form.Set("Input.Codes", "99999999\n90911200-1").SubmitAsync("Spara")).AllText.ShouldContain("CPV har ingen kod som 99999999");
        var shown = (await form.Set("Input.Codes", "9091\n90911200-8 Städning").SubmitAsync("Spara")).Accepted();
        var lesson = shown.Url.AbsolutePath;
        shown.Text("#marken").ShouldContain("90910000-9");
        shown.Has("#faststall").ShouldBeFalse("who proposes does not record");
        (await form.SubmitAsync("Spara")).Accepted();
        (await reader.OpenAsync("/lardomar")).FindAll("tbody tr").Count.ShouldBe(1, "sent twice it is one");
        await app.DeliverAsync();
        (await app.ToldAsync<LessonRecorded>()).ShouldBeEmpty();

        var stale = (await evaluator.OpenAsync($"{lesson}/andra")).Form("form.form").Set("Input.Advice", "Sex veckor.");
        (await (await evaluator.OpenAsync(lesson)).Form("#faststall form").SubmitAsync("Fastställ")).Accepted().Text("#historik").ShouldContain("Fastställd");
        var conflict = await stale.SubmitAsync("Spara som förslag");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await app.ToldAsync<LessonRecorded>()).Single().Codes.ShouldBe(["90910000", "90911200"]);
        (await adviser.OpenAsync($"{lesson}/andra")).Status.ShouldBe(HttpStatusCode.Forbidden, "what holds is changed by those who manage lessons");
        (await (await evaluator.OpenAsync($"{lesson}/andra")).Form("form.form").Set("Input.BuyingUnit", "KS").Set("Input.Basis", "IntegratingSuppliers").SubmitAsync("Spara")).Accepted().Text("#marken").ShouldContain("Kommunstyrelsen");
        (await app.ToldAsync<LessonRecorded>()).Select(l => l.Version).ShouldBeInOrder(SortDirection.Ascending);

        (await reader.OpenAsync("/lardomar?q=leverantörsträff&fas=During&kopare=KS&slag=Services&grund=IntegratingSuppliers&lage=Recorded&sort=-uses")).FindAll("tbody tr").Count.ShouldBe(1);
        (await reader.OpenAsync("/lardomar?lage=Proposed")).AllText.ShouldContain("Ingen lärdom passar");
        var csv = Encoding.UTF8.GetString(await reader.DownloadAsync("/lardomar/export.csv"));
        csv.ShouldContain("Annonsera i fem veckor.");
        csv.ShouldContain("Kommunstyrelsen");
        (await reader.DownloadAsync("/lardomar/export.xlsx")).Length.ShouldBeGreaterThan(1000);

        var withdraw = (await evaluator.OpenAsync($"{lesson}/dra-tillbaka")).Form("form.form");
        (await withdraw.SubmitAsync("Dra tillbaka")).Has("[name='Input.Because'][aria-invalid=true]").ShouldBeTrue();
        (await withdraw.Set("Input.Because", "Lagen har ändrats.").SubmitAsync("Dra tillbaka")).Accepted().AllText.ShouldContain("Lagen har ändrats.");
        (await app.ToldAsync<LessonRecorded>())[^1].State.ShouldBe("Withdrawn");
        (await reader.OpenAsync("/lardomar")).AllText.ShouldContain("Ingen lärdom passar");
        (await reader.OpenAsync("/lardomar?lage=Withdrawn")).FindAll("tbody tr").Count.ShouldBe(1);
        (await (await evaluator.OpenAsync(lesson)).Form("#faststall form").SubmitAsync("Ta upp igen")).Accepted();
        (await app.ToldAsync<LessonRecorded>())[^1].State.ShouldBe("Recorded");
    }

    [Fact]
    [Trait("Req", "S002-19")]
    public async Task Uses_ToldLateTwiceAndOfALessonNotKnownYet_AreOne()
    {
        await using var app = await CoordinationApp.StartAsync();
        using var evaluator = await app.SignInAsAsync(Roles.Evaluator);
        var form = (await evaluator.OpenAsync("/lardomar/ny")).Form("form.form").Set("Input.Title", "Dela upp").Set("Input.Learned", "L").Set("Input.Advice", "R").Set("Input.Phase", "Before").Set("Input.Codes", "90910000");
        var id = Guid.Parse((await form.SubmitAsync("Spara och fastställ")).Accepted().Url.AbsolutePath.Split('/')[^1]);
        var (use, procurement) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await app.TellAsync(Used(2, "Delade i fyra", "Två anbud"));
        await app.TellAsync(Used(1, "Delade i fyra", null));
        await app.TellAsync(Used(2, "Delade i fyra", "Två anbud"));
        var page = await evaluator.OpenAsync($"/lardomar/{id}");
        page.FindAll("#anvand tbody tr").Count.ShouldBe(1);
        page.Text("#anvand").ShouldContain("Två anbud");
        (await evaluator.OpenAsync("/lardomar")).Text("tbody td.number").ShouldBe("1");

        // Of one that is not known here yet: it waits for it.
        await app.TellAsync(Used(1, "Tidigt", null) with { UseId = Guid.CreateVersion7(), LessonId = Guid.CreateVersion7() });

        await app.TellAsync(Used(3, null, null) with { State = "Withdrawn" });
        (await evaluator.OpenAsync($"/lardomar/{id}")).Text("#anvand").ShouldContain("inte använd ännu");
        await app.InScopeAsync(async s => (await s.GetRequiredService<EvaluationDbContext>().LessonUses.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2));

        LessonUsed Used(long version, string? how, string? effect) => new(use, id, procurement, "Lokalvård", null, how, effect, new DateOnly(2027, 3, 1), "Used", "/upphandlingar", version, app.Clock.GetUtcNow());
    }

    private static async Task<string> ProcurementAsync(Visitor officer, string title)
    {
        var form = (await officer.OpenAsync("/upphandlingar/ny")).Form("form.form").Set("Input.Title", title).Set("Input.Status", "Published").Set("Input.BuyerName", "Exempelkommunen").Set("Input.MainCpv", "90911200");
        if ((await officer.OpenAsync("/upphandlingar/ny")).Has("[name='Input.BuyingUnit'] option[value=KS]"))
        {
            form.Set("Input.BuyingUnit", "KS");
        }

        return (await form.SubmitAsync("Spara")).Accepted().Url.AbsolutePath;
    }

    private static async Task EndAsync(Visitor officer, string procurement) =>
        (await (await officer.OpenAsync($"{procurement}/utfall")).Form("form.form").Set("Input.Outcome", "Awarded").Set("Input.TenderCount", "4").Set("Input.Winners", "Städkooperativet; ; 380 000").SubmitAsync("Spara")).Accepted();
}

using System.Net;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Security;
using Coordination.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.BadInput;

/// <summary>The same form sent twice, by an impatient finger or a lost answer: one thing comes of it, and both times the person lands on it.</summary>
public sealed class SentTwiceTests(Register app) : IClassFixture<Register>
{
    [Fact]
    public async Task NewActivity_SentTwiceAtOnce_IsOneActivity()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var page = await coordinator.OpenAsync(await app.AddressAsync("/planer/{plan}/ny-atgard"));
        var form = page.Form().Set("Input.Title", "Sänds två gånger").Set("Input.Area", Value(page, "select[name='Input.Area'] option:not([value=''])")).Set("Input.Kind", "Ongoing");
        var before = await app.CountAsync<Activity>();

        await ShouldBothLeadToOneAsync(form, null);

        (await app.CountAsync<Activity>()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task NewPlan_SentTwiceAtOnce_IsOnePlan()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/planer/ny")).Form().Set("Input.Title", "Plan som sänds två gånger").Set("Input.Template", "Empty");

        await ShouldBothLeadToOneAsync(form, null);

        (await InDbAsync(db => db.Plans.CountAsync(p => p.Title == "Plan som sänds två gånger"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewReport_SentTwiceAtOnce_IsOneReport()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var plan = (await app.AddressAsync("{plan}"));
        var check = await (await coordinator.OpenAsync("/rapporter/ny")).Form().Set("Input.Plan", plan).Set("Input.Title", "Två gånger").Set("Input.Template", "Stockholm").SubmitAsync("Kontrollera");

        await ShouldBothLeadToOneAsync(check.Form(), "Skapa rapporten");

        (await InDbAsync(db => db.Set<FollowUpReport>().CountAsync(r => r.Title == "Två gånger"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewContact_SentTwiceAtOnce_IsOneContact()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/namnder/EX-KS/kontakter/ny")).Form("form[method=post]:has([name='Input.Name'])")
            .Set("Input.Name", "Tvilling Två").Set("Input.Role", "Officer").Set("Input.Email", "tvilling@kommun.example");

        await ShouldBothLeadToOneAsync(form, "Spara");

        (await InDbAsync(db => db.Committees.AsNoTracking().SingleAsync(c => c.Code == "EX-KS"))).Contacts.Count(c => c.Name == "Tvilling Två").ShouldBe(1);
    }

    [Fact]
    public async Task NewDocument_SentTwiceAtOnce_IsOneDocument()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/styrdokument/nytt")).Form().Set("Input.Title", "Dokument två gånger").Set("Input.Kind", "Policy");

        await ShouldBothLeadToOneAsync(form, "Spara");

        (await InDbAsync(db => db.GoverningDocuments.CountAsync(d => d.Title == "Dokument två gånger"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewGoal_SentTwiceAtOnce_IsOneGoal()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync(await app.AddressAsync("/atgarder/{activity}/mal"))).Form().Set("Input.Measure", "Mål två gånger").Set("Input.Direction", "Increase");

        await ShouldBothLeadToOneAsync(form, "Spara");

        (await InDbAsync(db => db.Activities.SelectMany(a => a.Goals).CountAsync(g => g.Measure == "Mål två gånger"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewEvidence_FileSentTwiceAtOnce_IsOneLineAndOneFile()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync(await app.AddressAsync("/atgarder/{activity}/underlag"))).Form()
            .Set("Input.Title", "Underlag två gånger").Attach("Input.File", "två-gånger.txt", "Bara en gång."u8.ToArray(), "text/plain");

        await ShouldBothLeadToOneAsync(form, "Spara");

        (await InDbAsync(db => db.Activities.SelectMany(a => a.Evidence).CountAsync(e => e.Title == "Underlag två gånger"))).ShouldBe(1);
        (await InDbAsync(db => db.Files.CountAsync(f => f.Name == "två-gånger.txt"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewDissemination_SentTwiceAtOnce_IsOneEntry()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync(await app.AddressAsync("/planer/{plan}/spridning/uppgift"))).Form().Set("Input.Audience", "Chefer två gånger").Set("Input.Way", "Meeting");

        await ShouldBothLeadToOneAsync(form, "Spara");

        (await InDbAsync(db => db.Dissemination.CountAsync(d => d.Audience == "Chefer två gånger"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewMatter_SentTwiceAtOnce_IsOneMatter()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/arenden/nytt")).Form().Set("Input.Kind", "Motion").Set("Input.Subject", "Ärende två gånger");

        await ShouldBothLeadToOneAsync(form, null);

        (await InDbAsync(db => db.Matters.CountAsync(m => m.Subject == "Ärende två gånger"))).ShouldBe(1);
    }

    [Fact]
    public async Task NewGoal_SameFormWithOtherWords_IsAnotherGoal()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync(await app.AddressAsync("/atgarder/{activity}/mal"))).Form().Set("Input.Direction", "Increase");

        await form.Set("Input.Measure", "Bakåtknappen, först").SubmitOnceAsync("Spara");
        await form.Set("Input.Measure", "Bakåtknappen, sedan").SubmitOnceAsync("Spara");

        (await InDbAsync(db => db.Activities.SelectMany(a => a.Goals).CountAsync(g => g.Measure.StartsWith("Bakåtknappen")))).ShouldBe(2);
    }

    [Theory]
    [InlineData("/namnder/EX-KS/kontakter/{contact}", "Input.Phone")]
    [InlineData("/styrdokument/{document}/andra", "Input.AdoptedBy")]
    [InlineData("/planer/{plan}/andra", "Input.RegistrationNumber")]
    public async Task Change_SentTwiceAtOnce_IsSavedBothTimesAndNoConflict(string template, string field)
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync(await app.AddressAsync(template))).Form($"form[method=post]:has([name='{field}'])").Set(field, "070-33 33 33");

        await ShouldBothLeadToOneAsync(form, "Spara");
    }

    [Fact]
    public async Task NewCommittee_SentTwiceAtOnce_IsOneCommitteeAndTheSecondIsToldAtTheField()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var form = (await coordinator.OpenAsync("/namnder/ny")).Form().Set("Input.Code", "TVÅ").Set("Input.Name", "Nämnden två").Set("Input.Kind", "Committee");

        var answers = await Task.WhenAll(form.SubmitOnceAsync(), form.SubmitOnceAsync());

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
        (await InDbAsync(db => db.Committees.CountAsync(c => c.Code == "TVÅ"))).ShouldBe(1);
    }

    [Fact]
    public async Task Decision_SentTwiceAtOnce_IsOneDecision()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var plan = await (await coordinator.OpenAsync("/planer/ny")).Form().Set("Input.Title", "Beslutas två gånger").Set("Input.Template", "ThreeAreas").SubmitAsync();
        var page = await coordinator.OpenAsync($"{plan.Url.AbsolutePath}/beslut");
        var form = page.Form().Set("Input.Body", Value(page, "select[name='Input.Body'] option:not([value=''])")).Set("Input.Kind", "Adopt").Set("Input.MeetingDate", "2027-01-20").Set("Input.Paragraph", "3");

        var answers = await Task.WhenAll(form.SubmitOnceAsync(), form.SubmitOnceAsync());

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await InDbAsync(db => db.Plans.SingleAsync(p => p.Title == "Beslutas två gånger"))).Decisions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Report_OnAnActivitySentTwiceAtOnce_IsOneReport()
    {
        using var coordinator = await app.SignInAsAsync(Roles.Coordinator);
        var address = await app.AddressAsync("/atgarder/{activity}/lage");
        var form = (await coordinator.OpenAsync(address)).Form().Set("Input.Status", nameof(ActivityStatus.InProgress)).Set("Input.Comment", "Sagt en gång.");

        var answers = await Task.WhenAll(form.SubmitOnceAsync(), form.SubmitOnceAsync());

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        var shown = await coordinator.OpenAsync(address[..^"/lage".Length]);
        shown.AllText.Split("Sagt en gång.").Length.ShouldBe(2);
    }

    private static async Task ShouldBothLeadToOneAsync(PageForm form, string? button)
    {
        var answers = await Task.WhenAll(form.SubmitOnceAsync(button), form.SubmitOnceAsync(button));
        var again = await form.SubmitOnceAsync(button);
        foreach (var answer in answers.Append(again))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location.ShouldBe(again.Headers.Location);
        }
    }

    private static string Value(Page page, string selector) => page.Find(selector).GetAttribute("value")!;

    private Task<T> InDbAsync<T>(Func<GovernanceDbContext, Task<T>> ask) => app.InScopeAsync(services => ask(services.GetRequiredService<GovernanceDbContext>()));
}

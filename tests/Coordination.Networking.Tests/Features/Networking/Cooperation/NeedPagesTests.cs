using System.Net;
using System.Text;
using Coordination.Networking.Tests.Features.Networking.Networks;
using Coordination.Networking.Tests.Features.Networking.Projects;
using Coordination.Platform.Security;

namespace Coordination.Networking.Tests.Features.Networking.Cooperation;

/// <summary>From a need to the choice of a form, judged by people.</summary>
public sealed class NeedPagesTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    [Trait("Req", "S004-07")]
    [Trait("Req", "S004-08")]
    [Trait("Req", "S004-10")]
    [Trait("Req", "S004-11")]
    [Trait("Req", "S004-12")]
    public async Task Need_GuidedToAChoice_KeepsWhoJudgedWhatOnWhichGround()
    {
        (await _coordinator.OpenAsync("/samverkan/behov")).AllText.ShouldContain("Inga behov matchar");
        var organisation = await _coordinator.OrganisationAsync("Idrottsföreningen");
        var group = await _coordinator.StartNetworkAsync("Beredningsgruppen", "Preparation", "WithinMunicipality");
        var form = (await _coordinator.OpenAsync("/samverkan/behov/nytt")).Form("form.form").Set("Input.Network", group.Split('/')[^1]).Set("Input.Title", "Feriejobb i föreningslivet").Set("Input.Purpose", "Fler unga ska få ett första jobb.")
            .Set("Input.Field", "SummerJobs").Set("Input.Counterpart", "Idrottsföreningen").Set("Input.ValuePerYear", "400 000").Set("Input.Payer", "Municipality").Set("Input.Definer", "Together")
            .Set("Input.PreparedBy", "Beredningsgruppen för civilsamhälle");
        var card = (await form.SubmitAsync("Spara")).Accepted();
        (await form.SubmitAsync("Spara")).Accepted().Url.ShouldBe(card.Url);
        var need = card.Url.AbsolutePath;
        card.AllText.ShouldContain("Beredningsgruppen för civilsamhälle");
        card.Find($"#behov a[href='{group}']").TextContent.ShouldBe("Beredningsgruppen");
        card.AllText.ShouldContain("Den säger inte att en form är tillåten");
        card.AllText.ShouldContain("demokrativillkor är inte bedömda");

        // Competence: support to one enterprise is never without its exceptional reasons.
        var competence = await card.FollowAsync("Börja prövningen");
        competence.Heading.ShouldBe("Kommunal kompetens");
        var answers = competence.Form("form.form").Set("Input[GeneralInterest].Answer", "Yes").Set("Input[IndividualSupport].Answer", "Yes");
        var refused = await answers.SubmitAsync("Spara och fortsätt");
        refused.Has("[name='Input[IndividualSupport].Ground'][aria-invalid=true]").ShouldBeTrue(refused.AllText);
        refused.Text(".ds-error-summary li").ShouldContain("synnerliga skäl");
        refused.Form("form.form")["Input[GeneralInterest].Answer"].ShouldBe("Yes", "nothing written is lost");
        var market = (await refused.Form("form.form").Set("Input[IndividualSupport].Answer", "No").SubmitAsync("Spara och fortsätt")).Accepted();
        market.Heading.ShouldBe("Marknad och köp");

        // The market test, saved and left for another day.
        var rest = (await market.Form("form.form").Set("Input[OrderedService].Answer", "No").Set("Input[MarketExists].Answer", "No").SubmitAsync("Spara och sluta här")).Accepted();
        rest.Url.AbsolutePath.ShouldBe(need);
        rest.AllText.ShouldContain("Det finns ingen marknad för tjänsten.");
        using var adviser = await _app.SignInAsAsync(Roles.BusinessAdviser);
        var again = (await adviser.OpenAsync($"{need}/val/marknad")).Form("form.form");
        again["Input[MarketExists].Answer"].ShouldBe("No");
        var stale = (await adviser.OpenAsync($"{need}/val/marknad")).Form("form.form");
        (await again.Set("Input[MarketExists].Answer", "Yes").Set("Input[MarketExists].Ground", "Tre anordnare har hört av sig.").Set("Input[ServiceProcured].Answer", "Yes").SubmitAsync("Spara och fortsätt")).Accepted();
        (await stale.SubmitAsync("Spara och fortsätt")).Status.ShouldBe(HttpStatusCode.Conflict);
        var iop = await adviser.OpenAsync($"{need}/val/iop");
        (await iop.Form("form.form").Set("Input[LongTerm].Answer", "Yes").SubmitAsync("Spara och fortsätt")).Has("[name='Input[LongTerm].Ground'][aria-invalid=true]").ShouldBeTrue();
        (await iop.Form("form.form").Set("Input[LongTerm].Answer", "Yes").Set("Input[LongTerm].Ground", "Tre år.").SubmitAsync("Spara och fortsätt")).Accepted().Heading.ShouldBe("Föreningsbidrag");

        var shown = await _coordinator.OpenAsync(need);
        shown.Text("#form-Partnership").ShouldContain("IOP är olämpligt");
        shown.Text("#form-Partnership").ShouldContain("AMN 2019-0540-1.3");
        shown.Text("#svar").ShouldContain("Tre anordnare har hört av sig.");
        shown.Text("#svar").ShouldContain("Tidigare: Nej");

        // The choice is a person's, and a later one keeps the former.
        await _coordinator.JudgeAsync(organisation, "Doubts");
        (await (await _coordinator.OpenAsync($"{need}/valj")).Form("form.form").Set("Input.Form", "Partnership").SubmitAsync("Spara")).Has("[name='Input.Ground'][aria-invalid=true]").ShouldBeTrue();
        (await (await _coordinator.OpenAsync($"{need}/valj")).Form("form.form").Set("Input.Form", "Partnership").Set("Input.Ground", "Idén är föreningens.").SubmitAsync("Spara")).Accepted();
        var chosen = (await (await adviser.OpenAsync($"{need}/valj")).Form("form.form").Set("Input.Form", "AssociationGrant").Set("Input.Ground", "Marknadstestet faller ut mot IOP.").SubmitAsync("Spara")).Accepted();
        chosen.Text("#val").ShouldContain("Idén är föreningens.");
        chosen.Text("#val").ShouldContain("Tidigare val");
        var print = await _coordinator.OpenAsync($"{need}/utskrift");
        print.AllText.ShouldContain("Marknadstestet faller ut mot IOP.");
        print.AllText.ShouldContain("Det finns tvivel om motparten");

        (await _coordinator.OpenAsync("/samverkan/behov?q=FERIEJOBB&form=AssociationGrant&falt=SummerJobs")).Texts("tbody th a").ShouldBe(["Feriejobb i föreningslivet"]);
        (await _coordinator.OpenAsync("/samverkan/behov?form=ingen")).FindAll("tbody tr").ShouldBeEmpty();
        foreach (var sort in new[] { "day", "-day", "title", "-title", "value", "-value" })
        {
            (await _coordinator.OpenAsync($"/samverkan/behov?sort={sort}")).FindAll("tbody tr").Count.ShouldBe(1, sort);
        }

        Encoding.UTF8.GetString(await _coordinator.DownloadAsync("/samverkan/behov/export.csv")).ShouldContain("Föreningsbidrag");

        // Reading is for all, judging for few.
        using var officer = await _app.SignInAsAsync(Roles.ProcurementOfficer);
        (await officer.OpenAsync(need)).AllText.ShouldNotContain("Fortsätt prövningen");
        foreach (var page in new[] { "andra", "val/kompetens", "valj" })
        {
            (await officer.OpenAsync($"{need}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }

        (await officer.OpenAsync($"{need}/utskrift")).Status.ShouldBe(HttpStatusCode.OK);
        (await _coordinator.OpenAsync($"{need}/val/finns-inte")).Url.AbsolutePath.ShouldBe(need);
    }

    [Fact]
    [Trait("Req", "S004-07")]
    public async Task Need_ChangedByTwo_TellsTheSecond_AndBecomesAnAgreement()
    {
        await _coordinator.OrganisationAsync("Idrottsföreningen");
        var need = await _coordinator.NeedAsync("Studiebesök hos föreningen", "Idrottsföreningen", "StudyVisits");
        var stale = (await _coordinator.OpenAsync($"{need}/andra")).Form("form.form");
        (await (await _coordinator.OpenAsync($"{need}/andra")).Form("form.form").Set("Input.PreparedBy", "Anna").SubmitAsync("Spara")).Accepted();
        var conflict = await stale.Set("Input.PreparedBy", "Bo").SubmitAsync("Spara");
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        (await conflict.Form("form.form").SubmitAsync("Spara")).Accepted().AllText.ShouldContain("Bo");
        var wrong = await (await _coordinator.OpenAsync($"{need}/andra")).Form("form.form").Set("Input.Counterpart", "Okänd").Set("Input.ValuePerYear", "fel").SubmitAsync("Spara");
        wrong.Texts(".ds-error-summary li").Count.ShouldBe(2);

        (await (await _coordinator.OpenAsync($"{need}/valj")).Form("form.form").Set("Input.Form", "Informal").Set("Input.Ground", "Ingen betalning.").SubmitAsync("Spara")).Accepted();
        var agree = (await (await _coordinator.OpenAsync(need)).FollowAsync("Ny överenskommelse")).Form("form.form");
        agree["Input.Form"].ShouldBe("Informal");
        agree["Input.Counterpart"].ShouldBe("Idrottsföreningen");
        var agreement = (await agree.Set("Input.StartsOn", "2027-02-01").Set("Input.Committee", "ARBN").SubmitAsync("Spara")).Accepted();
        agreement.AllText.ShouldContain("Studiebesök hos föreningen");
        (await _coordinator.OpenAsync(need)).Text("#avtal").ShouldContain("Studiebesök hos föreningen");
    }
}

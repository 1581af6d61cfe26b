using System.Net;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.Funding;

/// <summary>Two people deal with the same payment or condition: the second is shown what the first did, field by field, and nothing of theirs is lost.</summary>
[Trait("Req", "S003-R4.1")]
public sealed class PaymentConflictTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _first = null!;
    private Visitor _second = null!;
    private string _grant = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _first = await _app.SignInAsAsync(Roles.Coordinator);
        _second = await _app.SignInAsAsync(Roles.Coordinator);
        await _app.Data.CreateCommitteeAsync("ARBN", "Arbetsmarknadsnämnden");
        var (_, open) = await _first.CalledAsync("Föreningsbidrag", isAid: false);
        using var visitor = _app.Visit();
        (await (await visitor.ApplicationFormAsync(open, "Kvarterets verkstad", "8020028711")).SubmitAsync("Skicka ansökan")).Accepted();
        var application = (await _first.OpenAsync("/bidrag/ansokningar")).Find("tbody th a").GetAttribute("href")!;
        await _first.AssessAsync(application);
        await _second.AssessAsync(application);
        var check = (await (await _first.DecisionFormAsync(application)).SubmitAsync("Räkna och granska")).Accepted();
        _grant = (await check.Form("form.form").SubmitAsync("Bevilja bidraget")).Accepted().Url.AbsolutePath;
    }

    public async ValueTask DisposeAsync()
    {
        _first.Dispose();
        _second.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Withhold_TwoAtOnce_TheSecondSeesWhatTheFirstSaidAndWhatItIsNow()
    {
        var (one, two) = (await FormAsync(_first, "Håll inne"), await FormAsync(_second, "Håll inne"));
        (await one.Set("Input.Because", "Kassarapporten saknas.").SubmitAsync("Håll inne")).Accepted();

        var conflict = await two.Set("Input.Because", "Styrelsen är inte vald.").SubmitAsync("Håll inne");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        var rows = conflict.Texts(".conflict tbody tr");
        rows.ShouldContain(r => r.StartsWith("Utbetalningens läge", StringComparison.Ordinal) && r.Contains("Hålls inne", StringComparison.Ordinal));
        rows.ShouldContain(r => r.Contains("Kassarapporten saknas.", StringComparison.Ordinal) && r.Contains("Styrelsen är inte vald.", StringComparison.Ordinal));
        conflict.Form("form.form")["Input.Because"].ShouldBe("Styrelsen är inte vald.", "what the second wrote is still there");
        (await conflict.Form("form.form").SubmitAsync("Håll inne")).Status.ShouldBe(HttpStatusCode.Conflict, "what is withheld cannot be withheld");
        (await PaymentAsync()).Because.ShouldBe("Kassarapporten saknas.");
        (await two.Set("Input.Because", "Kassarapporten saknas.").SubmitAsync("Håll inne")).Url.AbsolutePath.ShouldBe(_grant, "who says the same is led to the grant");
    }

    [Fact]
    public async Task Settle_TwoAtOnce_TheSecondSeesThatItIsCancelled()
    {
        (await (await FormAsync(_first, "Håll inne")).Set("Input.Because", "Kassarapporten saknas.").SubmitAsync("Håll inne")).Accepted();
        var (one, two) = (await FormAsync(_first, "Återuppta eller ställ in"), await FormAsync(_second, "Återuppta eller ställ in"));
        (await one.Set("Input.Settlement", "Cancel").Set("Input.Because", "Den kom aldrig.").SubmitAsync("Spara")).Accepted();

        var conflict = await two.Set("Input.Settlement", "Resume").Set("Input.Because", "Den kom i dag.").SubmitAsync("Spara");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Texts(".conflict tbody tr").ShouldContain(r => r.Contains("Inställd", StringComparison.Ordinal));
        conflict.Text(".conflict").ShouldSatisfyAllConditions(t => t.ShouldContain("Den kom aldrig."), t => t.ShouldContain("Den kom i dag."));
        (await PaymentAsync()).State.ShouldBe(PaymentState.Cancelled);
    }

    [Fact]
    public async Task Judge_TwoAtOnce_TheSecondSeesTheJudgementAndCanGiveMoreTimeUponIt()
    {
        var (one, two) = (await FormAsync(_first, "Bedöm villkoret"), await FormAsync(_second, "Bedöm villkoret"));
        (await one.Set("Input.Outcome", "Failed").Set("Input.Because", "Ingen rapport kom.").SubmitAsync("Spara")).Accepted();

        var conflict = await two.Set("Input.Outcome", "MoreTime").Set("Input.Because", "De ringde.").Set("Input.DueOn", "2028-06-01").SubmitAsync("Spara");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text(".conflict").ShouldSatisfyAllConditions(t => t.ShouldContain("Villkorets läge"), t => t.ShouldContain("Ingen rapport kom."), t => t.ShouldContain("De ringde."));
        (await conflict.Form("form.form").SubmitAsync("Spara")).Accepted();
        (await GrantAsync()).Conditions.ShouldContain(c => c.State == ConditionState.Open && c.DueOn == new DateOnly(2028, 6, 1));
    }

    [Fact]
    public async Task Release_AfterSomebodyElseReleasedIt_ShowsTheDayAndPaysOnce()
    {
        var judge = await FormAsync(_first, "Bedöm villkoret");
        (await judge.Set("Input.Outcome", "Met").Set("Input.Because", "Rapporten finns.").SubmitAsync("Spara")).Accepted();
        var (one, two) = (await FormAsync(_first, "Betala ut"), await FormAsync(_second, "Betala ut"));
        (await one.SubmitAsync("Betala ut")).Accepted();
        var released = (await PaymentAsync()).ReleasedOn!.Value;

        var conflict = await two.Set("Input.On", released.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).SubmitAsync("Betala ut");

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text(".conflict").ShouldContain("Utbetald");
        (await PaymentAsync()).ReleasedOn.ShouldBe(released);

        // Two who reclaim the same sum are never taken for one.
        var (mine, theirs) = (await FormAsync(_first, "Återkräv"), await FormAsync(_second, "Återkräv"));
        (await mine.Set("Input.Amount", "1 000").Set("Input.Because", "Fel.").SubmitAsync("Återkräv")).Accepted();
        var again = await theirs.Set("Input.Amount", "1 000").Set("Input.Because", "Fel.").SubmitAsync("Återkräv");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text(".conflict").ShouldSatisfyAllConditions(t => t.ShouldContain("Återkrävt hittills"), t => t.ShouldContain("1 000 kr"));
        (await again.Form("form.form").SubmitAsync("Återkräv")).Accepted();
        (await GrantAsync()).Reclaims.Count.ShouldBe(2);
    }

    /// <summary>The form behind the first link of that name on the grant's page.</summary>
    private async Task<PageForm> FormAsync(Visitor visitor, string link) => (await (await visitor.OpenAsync(_grant)).FollowAsync(link)).Form("form.form");

    private Task<GrantDecision> GrantAsync() => _app.InScopeAsync(s => s.GetRequiredService<BusinessSupportDbContext>().GrantDecisions.AsNoTracking().AsSplitQuery().SingleAsync());

    /// <summary>The one that has come furthest.</summary>
    private async Task<GrantPayment> PaymentAsync() => (await GrantAsync()).Payments.MaxBy(p => p.State)!;
}

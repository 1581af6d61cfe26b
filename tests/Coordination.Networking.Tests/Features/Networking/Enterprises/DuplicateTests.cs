using Coordination.Networking.Contracts;
using Coordination.Networking.Features.Networking.FindDuplicates;
using Coordination.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Networking.Tests.Features.Networking.Enterprises;

/// <summary>The same enterprise twice, two of one name, and one made of two.</summary>
public sealed class DuplicateTests : IAsyncLifetime
{
    private CoordinationApp _app = null!;
    private Visitor _coordinator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await CoordinationApp.StartAsync();
        _coordinator = await _app.SignInAsAsync(Roles.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        _coordinator.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("Tvätteriet Vågen AB", "VÅGEN, Tvätteriet", true)]
    [InlineData("Café Solen ek. för.", "Cafe Solen ekonomisk förening", true)]
    [InlineData("Café Solen", "Café Månen", false)]
    public void KeyOf_LeavesOutWhatEveryNameSays(string one, string other, bool same) => (DuplicateQuery.KeyOf(one) == DuplicateQuery.KeyOf(other)).ShouldBe(same);

    [Fact]
    public async Task Duplicates_AreMergedFieldByFieldAndTheOtherPointsThere()
    {
        var kept = (await _coordinator.RegisterAsync("Café Solen ek. för.", "769600-0012")).Url.AbsolutePath;
        var gone = (await _coordinator.RegisterAsync("Cafe Solen", form: "NonProfitAssociation")).Url.AbsolutePath;
        (await (await _coordinator.OpenAsync($"{gone}/andra")).Form("form.form").Set("Input.Locality", "Uppsala").SubmitAsync("Spara")).Accepted();
        (await _coordinator.AddPersonAsync(gone, "Anna Svensson", "anna@solen.example", "Dialogue")).Accepted();
        (await (await _coordinator.OpenAsync($"{gone}/utbud/nytt?ord=café")).Form("form.form[method=post]").Set("Input.Name", "Lunch").Set("Input.Cpv", "55300000").SubmitAsync("Spara")).Accepted();

        var list = await _coordinator.OpenAsync("/foretag/dubbletter");
        list.FindAll("tbody tr").Count.ShouldBe(1);
        var compare = await _coordinator.OpenAsync($"/foretag/dubbletter/{Id(kept)}/{Id(gone)}");
        compare.Find("#Locality-2").HasAttribute("checked").ShouldBeTrue("what only the other knows is proposed");
        var card = (await compare.Form("form.form").Set("val.Name", "2").SubmitAsync("Slå ihop")).Accepted();

        card.Url.AbsolutePath.ShouldBe(kept);
        card.Heading.ShouldBe("Cafe Solen");
        foreach (var fact in new[] { "769600-0012", "Uppsala", "Anna Svensson", "Lunch", "Ekonomisk förening" })
        {
            card.AllText.ShouldContain(fact);
        }

        (await _coordinator.OpenAsync(gone)).Find($"a[href='{kept}']").TextContent.ShouldBe("Cafe Solen");
        (await _coordinator.OpenAsync("/foretag")).FindAll("tbody tr").Count.ShouldBe(1);
        (await _coordinator.OpenAsync("/foretag/dubbletter")).AllText.ShouldContain("Inga dubbletter");
        var found = await _app.InScopeAsync(services => services.GetRequiredService<IEnterpriseDirectory>().FindAsync([Guid.Parse(Id(gone))], TestContext.Current.CancellationToken));
        found.Single().Id.ShouldBe(Guid.Parse(Id(kept)), "who keeps the old id is led to the one that stays");
    }

    [Fact]
    public async Task Homonyms_WithTwoNumbersAreTwo_AndOthersAreToldApartOnce()
    {
        await _coordinator.RegisterAsync("Verkstan", "769600-0012");
        await _coordinator.RegisterAsync("Verkstan", "556016-0680", "LimitedCompany");
        (await _coordinator.OpenAsync("/foretag/dubbletter")).AllText.ShouldContain("Inga dubbletter");
        await _coordinator.RegisterAsync("Verkstan ideell förening", form: "NonProfitAssociation");

        var list = await _coordinator.OpenAsync("/foretag/dubbletter");
        list.FindAll("tbody tr").Count.ShouldBe(2);
        foreach (var address in list.FindAll("tbody td:last-child a").Select(a => a.GetAttribute("href")!).ToList())
        {
            (await (await _coordinator.OpenAsync(address)).Form("form.form").SubmitAsync("Det är två olika företag")).Accepted();
        }

        (await _coordinator.OpenAsync("/foretag/dubbletter")).AllText.ShouldContain("Inga dubbletter");
        (await _coordinator.OpenAsync("/foretag?q=verkstan")).FindAll("tbody tr").Count.ShouldBe(3);
    }

    private static string Id(string address) => address.Split('/')[2];
}

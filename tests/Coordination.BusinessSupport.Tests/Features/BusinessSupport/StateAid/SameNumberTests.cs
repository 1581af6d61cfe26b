using System.Globalization;
using System.Net;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.BusinessSupport.Tests.Features.BusinessSupport.StateAid;

/// <summary>Two people give two units the same number at the same moment: one has it, and the other is told so at the field.</summary>
[Trait("Req", "S003-28")]
public sealed class SameNumberTests(CoordinationApp app) : IClassFixture<CoordinationApp>
{
    private const int Rounds = 8;

    [Fact]
    public async Task Number_GivenToTwoAtOnce_IsHadByOneAndSaidAtTheFieldToTheOther()
    {
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var two = await app.SignInAsAsync(Roles.Coordinator);
        var (first, second) = (await one.UnitAsync("Alfa"), await one.UnitAsync("Beta"));
        for (var round = 0; round < Rounds; round++)
        {
            var number = Number(round);
            var mine = (await one.OpenAsync($"{first}/andra")).Form("form.form").Set("Input.Number", number);
            var theirs = (await two.OpenAsync($"{second}/andra")).Form("form.form").Set("Input.Number", number);

            var answers = await Task.WhenAll(mine.SubmitAsync("Spara"), theirs.SubmitAsync("Spara"));

            answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1, number);
            var refused = answers.Single(a => a.Status != HttpStatusCode.OK);
            ((int)refused.Status).ShouldBeInRange(400, 499);
            refused.Has("[name='Input.Number'][aria-invalid=true]").ShouldBeTrue();
            refused.AllText.ShouldContain("Ett annat företag i liggaren har det numret.");
            (await app.InScopeAsync(s => s.GetRequiredService<BusinessSupportDbContext>().Undertakings.CountAsync(u => u.Number == number))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Number_EnteredTwiceAtOnce_IsOneUnit()
    {
        using var one = await app.SignInAsAsync(Roles.Coordinator);
        using var two = await app.SignInAsAsync(Roles.Coordinator);
        for (var round = 0; round < Rounds; round++)
        {
            var number = Number(100 + round);

            var addresses = await Task.WhenAll(one.UnitAsync("Gamma", number), two.UnitAsync("Delta", number));

            addresses[0].ShouldBe(addresses[1], "who comes second is led to the unit that has the number");
        }
    }

    /// <summary>A number of a limited company with the right check digit.</summary>
    private static string Number(int serial)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"556{serial:D6}");
        var sum = digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(d => d > 9 ? d - 9 : d);
        return $"{digits}{(10 - sum % 10) % 10}";
    }
}

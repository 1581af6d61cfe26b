using Coordination.BusinessSupport;
using Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Testing;

public sealed partial class TestData
{
    /// <summary>The letter that asks how it went is on its way, months before its day: the address that its link opens.</summary>
    /// <param name="number">The case's number; it is closed, owes a follow-up and has an address to ask at.</param>
    public Task<string> AskAfterwardsAsync(string number) => App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<BusinessSupportDbContext>();
        var asked = await db.Cases.AsSplitQuery().SingleAsync(c => c.Number == number);
        var afterward = asked.Afterwards[0];
        if (!asked.AskAfterward(afterward.Id, App.Clock.GetUtcNow(), App.Clock.GetUtcNow().AddDays(30)))
        {
            throw new InvalidOperationException($"{number} has nobody to ask");
        }

        await db.SaveChangesAsync();
        return $"/u/{services.GetRequiredService<SurveyTokens>().Protect(afterward)}";
    });
}

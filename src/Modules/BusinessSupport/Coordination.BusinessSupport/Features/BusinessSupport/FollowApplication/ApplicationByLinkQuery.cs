using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.KeepApplications;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>What a letter's link opens.</summary>
internal sealed record ApplicationByLink(FundingApplication Application, GrantDecision? Grant);

/// <summary>
/// Opens the link of a letter: while the application waits, while the recipient owes anything, and so long after that the applicant can read what
/// came of it. Then it is closed, whoever has the letter by then.
/// </summary>
internal sealed class ApplicationByLinkQuery(BusinessSupportDbContext db, ApplicationTokens tokens, IOptions<FundingOptions> options, TimeProvider clock)
{
    public async Task<ApplicationByLink?> OpenAsync(string token, CancellationToken ct)
    {
        if (tokens.Read(token) is not { } id || await db.FundingApplications.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id && a.State != ApplicationState.Spam, ct) is not { } application)
        {
            return null;
        }

        var grant = await db.GrantDecisions.AsSplitQuery().SingleOrDefaultAsync(g => g.ApplicationId == id, ct);
        return EndOf(application, grant)?.AddDays(options.Value.FollowDays) < clock.TodayInSweden() ? null : new(application, grant);
    }

    private static DateOnly? EndOf(FundingApplication application, GrantDecision? grant) =>
        application.State == ApplicationState.Received || grant?.Conditions.Any(c => c.State == ConditionState.Open) == true ? null
        : grant?.Conditions.Max(c => c.ClosedOn) ?? application.EndedAt?.ToSwedishDate() ?? application.DecidedOn ?? application.ReceivedAt.ToSwedishDate();
}

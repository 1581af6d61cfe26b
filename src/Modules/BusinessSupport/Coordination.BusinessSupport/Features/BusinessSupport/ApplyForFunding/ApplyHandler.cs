using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>Takes an application that comes while its call is open, whenever it is entered. A second one of the same applicant to the same call is refused: the first stands.</summary>
internal sealed class ApplyHandler(BusinessSupportDbContext db, ApplicationLetter letter, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result> HandleAsync(FundingApplicationId id, FundingScheme scheme, FundingCall call, ApplicationText text, CameBy came, CancellationToken ct)
    {
        if (await IsStoredAsync(id, ct))
        {
            return Result.Success;
        }

        var (today, now) = (clock.TodayInSweden(), clock.GetUtcNow());
        if (!scheme.Takes(call, came.On ?? today))
        {
            return new Error("SUP-0631", "Applications.CallClosed", Kind: ErrorKind.Conflict);
        }

        if (await HasAppliedAsync(call, text, came, ct))
        {
            return Twice(came);
        }

        var application = new FundingApplication(id, scheme.Id, call.Id, text, came.On is { } day && day != today ? day.ToInstant(TimeOnly.MinValue) : now, actor.Actor.Name, came.Invitation);
        db.FundingApplications.Add(application);
        letter.Add(db, application, scheme.Title);
        try
        {
            await db.SaveOnceAsync(stop => IsStoredAsync(id, stop), ct);
            return Result.Success;
        }
        catch (DbUpdateException)
        {
            // Two of the same applicant in the same moment: the index has let one in.
            if (await HasAppliedAsync(call, text, came, ct))
            {
                return Twice(came);
            }

            throw;
        }
    }

    private Task<bool> HasAppliedAsync(FundingCall call, ApplicationText text, CameBy came, CancellationToken ct) => db.FundingApplications.AnyAsync(
        a => a.CallId == call.Id && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Spam
            && (a.ApplicantNumber == text.ApplicantNumber || (came.Invitation != null && a.InvitationId == came.Invitation)),
        ct);

    private Task<bool> IsStoredAsync(FundingApplicationId id, CancellationToken ct) => db.FundingApplications.AnyAsync(a => a.Id == id, ct);

    private static Error Twice(CameBy came) =>
        came.Invitation is null ? new("SUP-0632", "Applications.Twice", "Number", ErrorKind.Rule) : new("SUP-0634", "Invitations.AnsweredText", Kind: ErrorKind.Rule);
}

/// <summary>How an application came.</summary>
/// <param name="On">The day, of one on paper; null for one that comes now.</param>
/// <param name="Invitation">The invitation that it answers, or null.</param>
internal readonly record struct CameBy(DateOnly? On, Guid? Invitation);

using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Governance.Features.Governance.ReferMatter;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.EditMatter;

/// <summary>Registers a matter, or stores what an officer has changed in one.</summary>
internal sealed class EditMatterHandler(GovernanceDbContext db, ReferMatterHandler refer, ReferralLedger ledger, IAuthorizationService authorization, CurrentActor actor, TimeProvider clock)
{
    private const int LongestNumber = 60;
    private const int LongestDemand = 4000;

    /// <param name="id">Made with the form, so that a form that is sent twice registers one matter.</param>
    /// <param name="form">What it says.</param>
    /// <param name="person">Who registers it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Matter>> RegisterAsync(MatterId id, MatterForm form, ClaimsPrincipal person, CancellationToken ct)
    {
        if (await ValidateAsync(form, person, ct) is { Count: > 0 } errors)
        {
            return Result<Matter>.Failure(errors);
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        var matter = new Matter(id, form.ToText(), now, by);
        matter.SetNumbers(form.ToNumbers(), now, by);
        matter.SetDemands(form.ToDemands());
        if (form.IsProtected && matter.Protect(form.SecrecySection, MatterAccess.Address(person), now, by) is { Succeeded: false } refused)
        {
            return Result<Matter>.Failure(refused.Errors);
        }

        db.Matters.Add(matter);
        if (form is { Kind: MatterKind.Referral, ReplyBy: { } replyBy } && replyBy >= clock.TodayInSweden() && form.AddresseeCommittee is { } addressee)
        {
            // The addressee owes the reply; nobody is reminded of a day that had passed when it was registered.
            var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == addressee, ct);
            await refer.AddAsync(matter, committee, form.ReceivedOn!.Value, replyBy, null, ct);
        }

        return matter;
    }

    public async Task<Result> ChangeAsync(Matter matter, MatterForm form, ClaimsPrincipal person, CancellationToken ct)
    {
        if (await ValidateAsync(form, person, ct) is { Count: > 0 } errors)
        {
            return Result.Failure(errors);
        }

        if (matter.Version != form.Version)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        matter.Describe(form.ToText(), now, by);
        matter.SetNumbers(form.ToNumbers(), now, by);
        await ledger.AlignAllAsync(matter, ct);
        return matter.SetDemands(form.ToDemands());
    }

    private async Task<List<Error>> ValidateAsync(MatterForm form, ClaimsPrincipal person, CancellationToken ct)
    {
        var errors = new List<Error>();
        var today = clock.TodayInSweden();
        if (form.ReceivedOn > today)
        {
            errors.Add(new Error("GOV-0730", "Matters.ReceivedLater", "ReceivedOn", ErrorKind.Invalid));
        }

        if (form.RaisedOn > today)
        {
            errors.Add(new Error("GOV-0731", "Matters.RaisedLater", "RaisedOn", ErrorKind.Invalid));
        }

        if (form.ReplyBy < form.ReceivedOn)
        {
            errors.Add(new Error("GOV-0732", "Matters.ReplyBeforeReceived", "ReplyBy", ErrorKind.Invalid));
        }

        if (form.ToNumbers().Any(n => n.Number.AsWritten.Length > LongestNumber))
        {
            errors.Add(new Error("GOV-0733", "Matters.NumberTooLong", "Numbers", ErrorKind.Invalid, LongestNumber));
        }

        if (form.ToDemands().Any(d => d.Length > LongestDemand))
        {
            errors.Add(new Error("GOV-0734", "Matters.DemandTooLong", "Demands", ErrorKind.Invalid, LongestDemand));
        }

        var code = form.AddresseeCommittee is { } id ? await db.Committees.Where(c => c.Id == id).Select(c => c.Code).SingleOrDefaultAsync(ct) : null;
        if (form.AddresseeId is not null && code is null)
        {
            errors.Add(new Error("GOV-0735", "Matters.AddresseeUnknown", "AddresseeId", ErrorKind.Invalid));
        }
        else if (!await authorization.MayAsync(person, GovernancePolicies.ManageMatters, code is null ? [] : [code]))
        {
            errors.Add(new Error("GOV-0736", "Matters.NotYourCommittee", "AddresseeId", ErrorKind.Rule));
        }

        return errors;
    }
}

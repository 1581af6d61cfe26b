using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowGrant;

/// <summary>A page about one grant.</summary>
internal abstract class GrantPage(BusinessSupportDbContext db, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : RecordPage<GrantDecision>(db, authorization)
{
    public override string Address => $"/bidrag/beslut/{Id}";

    public FundingScheme Scheme { get; private set; } = null!;

    /// <summary>The person has declared a conflict of interest, and takes no part in what becomes of the grant either (KL 6:30).</summary>
    public bool IsRecused { get; private set; }

    protected IStringLocalizer<Texts> Words => texts;

    protected Actor Me => actor.Actor;

    protected override string ManagePolicy => BusinessSupportPolicies.ManageFunding;

    protected override Task<GrantDecision?> FindAsync(Guid id, CancellationToken ct)
    {
        var grant = new GrantDecisionId(id);
        return Db.GrantDecisions.AsSplitQuery().SingleOrDefaultAsync(g => g.Id == grant, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Scheme = await Db.FundingSchemes.AsNoTracking().AsSplitQuery().SingleAsync(s => s.Id == Record.SchemeId, ct);
        IsRecused = await IsRecusedAsync(Db, Record, Me, ct);
    }

    /// <summary>Whether the person has declared a conflict of interest in the application that the grant answers.</summary>
    internal static Task<bool> IsRecusedAsync(BusinessSupportDbContext db, GrantDecision grant, Actor person, CancellationToken ct) =>
        db.FundingApplications.AnyAsync(a => a.Id == grant.ApplicationId && a.Assessments.Any(x => x.AssessorId == person.Id && x.Interest == InterestDeclaration.Conflict), ct);

    /// <summary>Saves a verb and shows the grant; a refusal stands at its field.</summary>
    protected async Task<IActionResult> ChangeAsync(long version, Func<Result> verb, string announcement, CancellationToken ct)
    {
        var result = IsRecused ? new Error("SUP-0630", "Grants.Recused", Kind: ErrorKind.Rule) : await SaveAsync(version, verb, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[announcement]);
        return Redirect(Address);
    }
}

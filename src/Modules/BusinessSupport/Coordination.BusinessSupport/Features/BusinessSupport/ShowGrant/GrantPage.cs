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

/// <summary>A form that changes a grant.</summary>
internal interface IGrantInput
{
    /// <summary>Which version of the grant it was opened upon.</summary>
    long Version { get; set; }
}

/// <summary>A form about a grant as somebody sent it.</summary>
/// <param name="Mine">What it holds.</param>
/// <param name="Stored">What it would hold if whoever saved meanwhile had sent it; empty where they cannot have meant the same.</param>
internal sealed record SentForm<TInput>(TInput Mine, Func<GrantDecision, TInput> Stored);

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

    /// <summary>How that which the page is about stands now, which is more than its form can hold; for who comes second.</summary>
    protected virtual IEnumerable<ConflictField> Standing => [];

    /// <summary>Saves a verb and shows the grant; a refusal stands at its field, and what somebody else has done meanwhile beside the form.</summary>
    /// <param name="form">The form as it was sent, and how it is compared.</param>
    /// <param name="verb">What is done.</param>
    /// <param name="announcement">What is said when it is done.</param>
    /// <param name="ct">Cancels.</param>
    protected async Task<IActionResult> ChangeAsync<TInput>(SentForm<TInput> form, Func<Result> verb, string announcement, CancellationToken ct)
        where TInput : class, IGrantInput
    {
        var result = IsRecused ? new Error("SUP-0630", "Grants.Recused", Kind: ErrorKind.Rule) : await SaveAsync(form.Mine.Version, verb, ct);
        if (result.Succeeded)
        {
            this.Announce(texts[announcement]);
            return Redirect(Address);
        }

        var refused = await RefuseAsync(result, form.Mine, form.Stored, v => form.Mine.Version = v, texts, ct);
        if (Conflict is { } conflict)
        {
            Conflict = conflict with { Fields = [.. Standing, .. conflict.Fields] };
        }

        return refused;
    }

    /// <summary>A line of how it stands.</summary>
    protected ConflictField Stands(string label, string? value) => new(texts[label], null, value, null);
}

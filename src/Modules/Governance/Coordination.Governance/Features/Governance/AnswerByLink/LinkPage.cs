using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.AnswerByLink;

/// <summary>
/// What every page behind a signed link shares: reads the token, refuses what is altered, expired or revoked with a page that says
/// what to do, and keeps the address from leaking. Reading changes nothing, however often a scanner does it.
/// </summary>
[EnableRateLimiting(RateLimits.Public)]
internal abstract class LinkPage(GovernanceDbContext db, AnswerTokens tokens, TimeProvider clock) : PageModel
{
    private const int LongestProgram = 400;

    /// <summary>How addresses begin where another module's questions are answered without signing in.</summary>
    private const string PublicForm = "/i/";

    [FromRoute]
    public string Token { get; set; } = string.Empty;

    public AnswerLink Link { get; private set; } = null!;

    protected GovernanceDbContext Db => db;

    protected TimeProvider Clock => clock;

    public string Address(string? rest = null) => rest is null ? $"/s/{Token}" : $"/s/{Token}/{rest}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var id = tokens.Read(Token);
        var link = id is null ? null : await db.AnswerLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, HttpContext.RequestAborted);
        if (link is null || !link.IsOpenAt(clock.GetUtcNow()))
        {
            context.Result = new RedirectToPageResult("/Governance/AnswerByLink/LinkClosed") { PreserveMethod = false };
            return;
        }

        Link = link;
        await next();
    }

    /// <summary>The link's obligations as its pages show them.</summary>
    protected async Task<IReadOnlyList<OwedRow>> OwedAsync(CancellationToken ct)
    {
        var ids = Link.Obligations.Select(o => new ObligationId(o)).ToList();
        var rows = await (
            from obligation in db.Obligations.AsNoTracking()
            join committee in db.Committees.AsNoTracking() on obligation.CommitteeId equals committee.Id
            where ids.Contains(obligation.Id)
            orderby obligation.DueOn, obligation.Title
            select new { obligation, committee.Name }).ToListAsync(ct);
        var activityIds = rows.Select(r => r.obligation.ActivityId).OfType<ActivityId>().Distinct().ToList();
        var activities = await db.Activities.AsNoTracking().Where(a => activityIds.Contains(a.Id)).Select(a => new { a.Id, a.Status, a.Version, a.Timetable, a.Description }).ToDictionaryAsync(a => a.Id, ct);
        var owedIds = rows.ConvertAll(r => r.obligation.Id);
        var questions = await db.Consultations.AsNoTracking().Where(c => owedIds.Contains(c.ObligationId)).Select(c => new { c.ObligationId, c.RevisionId, c.Question }).ToDictionaryAsync(c => c.ObligationId, ct);
        return [.. rows.Select(r =>
        {
            var activity = r.obligation.ActivityId is { } id ? activities.GetValueOrDefault(id) : null;
            return new OwedRow(
                r.obligation.Id, r.obligation.Title, r.Name, r.obligation.Kind, r.obligation.DueOn, r.obligation.State, r.obligation.AnsweredOn,
                activity?.Status, activity?.Version ?? 0, activity?.Timetable.AsWritten, activity?.Description)
            {
                Question = questions.GetValueOrDefault(r.obligation.Id)?.Question,
                Revision = questions.GetValueOrDefault(r.obligation.Id)?.RevisionId,
                CommitteeId = r.obligation.CommitteeId,
                Steps = r.obligation.State == ObligationState.Open ? Milestone.Left(r.obligation.Milestones) : [],
                Form = r.obligation.Link is { } form && form.StartsWith(PublicForm, StringComparison.Ordinal) ? form : null,
            };
        })];
    }

    /// <summary>Client address and program, for the coordinator.</summary>
    protected string From()
    {
        var program = Request.Headers.UserAgent.ToString();
        return $"{HttpContext.Connection.RemoteIpAddress} {program[..Math.Min(program.Length, LongestProgram)]}";
    }
}

/// <summary>An obligation as the link's pages show it.</summary>
internal sealed record OwedRow(
    ObligationId Id,
    string Title,
    string Committee,
    ObligationKind Kind,
    DateOnly DueOn,
    ObligationState State,
    DateOnly? AnsweredOn,
    ActivityStatus? Status,
    long ActivityVersion,
    string? Timetable,
    string? Description)
{
    /// <summary>What the coordinator asks, when the committee's view on a revision is wanted.</summary>
    public string? Question { get; init; }

    /// <summary>The revision that the committee's view is wanted on.</summary>
    public RevisionId? Revision { get; init; }

    public CommitteeId CommitteeId { get; init; }

    /// <summary>What is left on the way to it.</summary>
    public IReadOnlyList<Milestone> Steps { get; init; } = [];

    /// <summary>Where it is answered, when it is not by a status and a comment here.</summary>
    public string? Form { get; init; }

    public bool IsOpen => State == ObligationState.Open;

    public bool IsOngoing => Kind == ObligationKind.PeriodicCheck;
}

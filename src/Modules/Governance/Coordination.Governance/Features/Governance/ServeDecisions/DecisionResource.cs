using System.Text.Json.Serialization;
using Coordination.Governance.Domain.Decisions;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ServeDecisions;

/// <summary>What a decision did and has not been taken back, and to which plan, matter, referral or assignment.</summary>
internal sealed record DecisionEffectResource(string Kind, Guid TargetId);

/// <summary>What members set on record beside the decision. Text is null for those who join another's.</summary>
internal sealed record DecisionStatementResource(string Kind, string By, string? Text);

/// <summary>An item of the minutes as other systems see it.</summary>
internal sealed record DecisionResource(
    Guid Id, string Committee, DateOnly? DecidedOn, string? Paragraph, string Title, string? RegistrationNumber, string Outcome, IReadOnlyList<string> Points, IReadOnlyList<DecisionEffectResource> Effects,
    IReadOnlyList<DecisionStatementResource> Statements, Guid? MatterId, Guid? PlanId, DateOnly? ReportDatedOn, bool IsAdjustedAtOnce)
{
    public static async Task<IReadOnlyList<DecisionResource>> ReadAsync(GovernanceDbContext db, IQueryable<AgendaItem> items, CancellationToken ct)
    {
        var rows = await items.AsNoTracking().ToListAsync(ct);
        var bodies = rows.Select(i => i.CommitteeId).Distinct().ToList();
        var codes = await db.Committees.AsNoTracking().Where(c => bodies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        return [.. rows.Select(i => new DecisionResource(
            i.Id.Value, codes[i.CommitteeId], i.DecidedOn, i.Paragraph, i.Title, i.RegistrationNumber, ApiNames.Of(i.Outcome!.Value), i.Points,
            [.. i.Effects.Where(e => e.Stands).OrderBy(e => e.Id).Select(e => new DecisionEffectResource(ApiNames.Of(e.Kind), e.TargetId))],
            [.. i.Statements.Where(s => s.WithdrawnBecause is null).OrderBy(s => s.Position).Select(s => new DecisionStatementResource(ApiNames.Of(s.Kind), s.MembersText, s.Text))],
            i.MatterId?.Value, i.PlanId?.Value, i.ReportDatedOn, i.IsAdjustedAtOnce))];
    }
}

internal sealed record DecisionPage(
    IReadOnlyList<DecisionResource> Decisions, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);

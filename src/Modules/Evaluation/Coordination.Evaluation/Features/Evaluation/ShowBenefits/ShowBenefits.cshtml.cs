using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitCalculation;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowBenefits;

/// <summary>The ways to count benefit, and what has been counted by them (S003-R2.2).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowBenefitsModel(EvaluationDbContext db, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "-year", ["year"]);

    public IReadOnlyList<BenefitMethod> Methods { get; private set; } = [];

    public IReadOnlyList<Option> MethodChoices => [.. Methods.Select(m => new Option(m.Id.Value.ToString(), m.Name))];

    public PagedList<BenefitCalculation> Rows { get; private set; } = null!;

    /// <summary>Calculations that tell of few persons.</summary>
    public IReadOnlySet<BenefitCalculationId> Hidden { get; private set; } = new HashSet<BenefitCalculationId>();

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Methods = await db.BenefitMethods.AsNoTracking().AsSplitQuery().OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(ct);
        var rows = db.BenefitCalculations.AsNoTracking();
        if (Query["lage"] != "alla")
        {
            rows = rows.Where(c => c.WithdrawnAt == null);
        }

        if (Guid.TryParse(Query["metod"], out var chosen))
        {
            var method = new BenefitMethodId(chosen);
            rows = rows.Where(c => c.MethodId == method);
        }

        Rows = await (Query.Sort.Descending ? rows.OrderByDescending(c => c.Year) : rows.OrderBy(c => c.Year)).ThenByDescending(c => c.Id).ToPagedListAsync(Query, ct);
        Hidden = await db.HiddenAsync(Rows.Items, ct);
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageIndicators);
    }
}

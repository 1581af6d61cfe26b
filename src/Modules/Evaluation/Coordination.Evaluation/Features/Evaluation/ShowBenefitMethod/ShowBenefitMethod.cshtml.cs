using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Features.Evaluation.ShowBenefitCalculation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowBenefitMethod;

/// <summary>One way to count benefit: what it assumes, its versions, and what has been counted by it.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowBenefitMethodModel(EvaluationDbContext db, IAuthorizationService authorization) : BenefitMethodPage(db, authorization)
{
    private const int MostShown = 20;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<BenefitCalculation> Calculations { get; private set; } = [];

    /// <summary>Calculations that tell of few persons.</summary>
    public IReadOnlySet<BenefitCalculationId> Hidden { get; private set; } = new HashSet<BenefitCalculationId>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (id, working) = (Record.Id, Record.Working);
        Names = await NamesAsync([.. working.UserIndicators, .. working.Lines.Select(l => l.IndicatorId).OfType<Guid>()], ct);
        Calculations = await Db.BenefitCalculations.AsNoTracking().Where(c => c.MethodId == id && c.WithdrawnAt == null).OrderByDescending(c => c.Year).ThenByDescending(c => c.Id).Take(MostShown).ToListAsync(ct);
        Hidden = await Db.HiddenAsync(Calculations, ct);
    }
}

/// <summary>A version as it was adopted, and what differs from the one before.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowBenefitVersionModel(EvaluationDbContext db, IAuthorizationService authorization) : BenefitMethodPage(db, authorization)
{
    [FromRoute]
    public int Number { get; set; }

    public BenefitVersion Version { get; private set; } = null!;

    /// <summary>What the version before assumed; null for the first.</summary>
    public BenefitAssumptions? Before { get; private set; }

    public IReadOnlyList<(BenefitLine? Was, BenefitLine? Is)> Differences => Version.Assumptions.DifferencesFrom(Before);

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken ct) => Names = await NamesAsync(Version.Assumptions.Lines.Select(l => l.IndicatorId).OfType<Guid>(), ct);

    protected override Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        Version = Record.Versions.SingleOrDefault(v => v.Number == Number)!;
        Before = Record.Versions.SingleOrDefault(v => v.Number == Number - 1)?.Assumptions;
        return Task.FromResult<IActionResult?>(Version is null ? NotFound() : null);
    }
}

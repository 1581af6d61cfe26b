using Coordination.Evaluation.Domain.Benefits;
using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Evaluation.Domain.PlanFollowUps;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Domain.Rounds;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation;

/// <summary>Indicators, rounds, lessons and reports: the schema <c>evaluation</c>.</summary>
internal sealed class EvaluationDbContext(DbContextOptions<EvaluationDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "evaluation";

    public override string Schema => SchemaName;

    public DbSet<ProcurementEvaluation> Evaluations => Set<ProcurementEvaluation>();

    public DbSet<BenefitCalculation> BenefitCalculations => Set<BenefitCalculation>();

    public DbSet<BenefitMethod> BenefitMethods => Set<BenefitMethod>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Lesson> Lessons => Set<Lesson>();

    public DbSet<LessonUse> LessonUses => Set<LessonUse>();

    public DbSet<Measurement> Measurements => Set<Measurement>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<FollowUpAsk> FollowUpAsks => Set<FollowUpAsk>();

    public DbSet<PlanFollowUp> PlanFollowUps => Set<PlanFollowUp>();

    public DbSet<ReportEdition> ReportEditions => Set<ReportEdition>();

    public DbSet<ResultReport> ResultReports => Set<ResultReport>();

    public DbSet<RevisionProposal> RevisionProposals => Set<RevisionProposal>();

    public DbSet<RoundResult> RoundResults => Set<RoundResult>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<TargetWatch> TargetWatches => Set<TargetWatch>();
}

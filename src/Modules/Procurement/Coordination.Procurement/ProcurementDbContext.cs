using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Domain.Buyers;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Demands;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Domain.Direct;
using Coordination.Procurement.Domain.Employment;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Domain.Imports;
using Coordination.Procurement.Domain.Law;
using Coordination.Procurement.Domain.Lessons;
using Coordination.Procurement.Domain.Matches;
using Coordination.Procurement.Domain.Plans;
using Coordination.Procurement.Domain.Purchases;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Domain.Sums;
using Coordination.Procurement.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement;

/// <summary>Procurements, categories and rules: the schema <c>procurement</c>.</summary>
internal sealed class ProcurementDbContext(DbContextOptions<ProcurementDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "procurement";

    public override string Schema => SchemaName;

    public DbSet<AwardProcess> Awards => Set<AwardProcess>();

    public DbSet<BuyerRule> BuyerRules => Set<BuyerRule>();

    public DbSet<ProcurementCase> Cases => Set<ProcurementCase>();

    public DbSet<CandidateMatch> CandidateMatches => Set<CandidateMatch>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<ChoiceSystem> ChoiceSystems => Set<ChoiceSystem>();

    public DbSet<SupplierContract> Contracts => Set<SupplierContract>();

    public DbSet<Demand> Demands => Set<Demand>();

    public DbSet<DirectRecord> DirectRecords => Set<DirectRecord>();

    public DbSet<EmploymentRequirement> EmploymentRequirements => Set<EmploymentRequirement>();

    public DbSet<ImportedFile> ImportedFiles => Set<ImportedFile>();

    public DbSet<JudgedLesson> JudgedLessons => Set<JudgedLesson>();

    public DbSet<KnownLesson> KnownLessons => Set<KnownLesson>();

    public DbSet<Limit> Limits => Set<Limit>();

    public DbSet<MatchDecision> MatchDecisions => Set<MatchDecision>();

    public DbSet<MatchLetter> MatchLetters => Set<MatchLetter>();

    public DbSet<MatchSettings> MatchSettings => Set<MatchSettings>();

    public DbSet<MeetingLetter> MeetingLetters => Set<MeetingLetter>();

    public DbSet<PlanMapping> PlanMappings => Set<PlanMapping>();

    public DbSet<PoolRule> PoolRules => Set<PoolRule>();

    public DbSet<PurchaseImport> PurchaseImports => Set<PurchaseImport>();

    public DbSet<PurchaseMapping> PurchaseMappings => Set<PurchaseMapping>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();

    public DbSet<ReviewItem> ReviewItems => Set<ReviewItem>();

    public DbSet<QuarterReview> Reviews => Set<QuarterReview>();

    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<SupplierMeeting> SupplierMeetings => Set<SupplierMeeting>();

    public DbSet<ToldSum> ToldSums => Set<ToldSum>();

    public DbSet<YearGoal> YearGoals => Set<YearGoal>();

    /// <inheritdoc />
    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
        base.ApplyMappings(modelBuilder);
        modelBuilder.ApplyConfiguration(new ProcurementCaseMapping(Dialect));
        modelBuilder.ApplyConfiguration(new SupplierMapping(Dialect));
        modelBuilder.ApplyConfiguration(new BuyerRuleMapping(Dialect));
    }
}

using Coordination.BusinessSupport.Domain.Cases;
using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Domain.Examples;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.Offers;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport;

/// <summary>Offers, cases and money: the schema <c>business_support</c>.</summary>
internal sealed class BusinessSupportDbContext(DbContextOptions<BusinessSupportDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "business_support";

    public override string Schema => SchemaName;

    public DbSet<AidCeiling> AidCeilings => Set<AidCeiling>();

    public DbSet<AidDeclaration> AidDeclarations => Set<AidDeclaration>();

    public DbSet<AidRecord> AidRecords => Set<AidRecord>();

    public DbSet<ControlLink> ControlLinks => Set<ControlLink>();

    public DbSet<SupportEvidence> Evidence => Set<SupportEvidence>();

    public DbSet<ExampleLoad> ExampleLoads => Set<ExampleLoad>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<ExternalCall> ExternalCalls => Set<ExternalCall>();

    public DbSet<FundingApplication> FundingApplications => Set<FundingApplication>();

    public DbSet<FundingInvitation> FundingInvitations => Set<FundingInvitation>();

    public DbSet<FundingScheme> FundingSchemes => Set<FundingScheme>();

    public DbSet<GrantDecision> GrantDecisions => Set<GrantDecision>();

    public DbSet<LedgerRules> LedgerRules => Set<LedgerRules>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<RegisterChannel> RegisterChannels => Set<RegisterChannel>();

    public DbSet<Undertaking> Undertakings => Set<Undertaking>();

    public DbSet<SupportCase> Cases => Set<SupportCase>();

    public DbSet<SupportRules> SupportRules => Set<SupportRules>();
}

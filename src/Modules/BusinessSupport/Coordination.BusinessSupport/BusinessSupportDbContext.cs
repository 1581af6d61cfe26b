using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport;

/// <summary>Offers, cases and money: the schema <c>business_support</c>.</summary>
internal sealed class BusinessSupportDbContext(DbContextOptions<BusinessSupportDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "business_support";

    public override string Schema => SchemaName;

    public DbSet<Offer> Offers => Set<Offer>();
}

using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Rogue.Alpha.Domain;
using Rogue.Beta;

namespace Rogue.Alpha.Features;

internal sealed class RightContext(DbContextOptions<RightContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public override string Schema => "right";

    protected override void ApplyMappings(ModelBuilder modelBuilder) => modelBuilder.Entity<Plan>();
}

internal sealed class BorrowingContext(DbContextOptions<BorrowingContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect) // type breaks ModelsKeepTheirSchema
{
    public override string Schema => "alpha";

    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Plan>().ToTable("plan", "beta");
        modelBuilder.Entity<Thing>(); // breaks CodeStaysInside
    }
}

internal sealed class IntrudingContext(DbContextOptions<IntrudingContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect) // type breaks ModelsKeepTheirSchema
{
    public override string Schema => "ALPHA";

    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
    }
}

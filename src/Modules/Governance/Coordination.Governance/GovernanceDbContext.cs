using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance;

/// <summary>Committees, plans, obligations and reminders: the schema <c>governance</c>.</summary>
internal sealed class GovernanceDbContext(DbContextOptions<GovernanceDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "governance";

    public override string Schema => SchemaName;
}

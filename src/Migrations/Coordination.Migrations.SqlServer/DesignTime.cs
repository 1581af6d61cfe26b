using Coordination.BusinessSupport;
using Coordination.Evaluation;
using Coordination.Governance;
using Coordination.Host.Persistence;
using Coordination.Networking;
using Coordination.Platform.Persistence;
using Coordination.Procurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Coordination.Migrations.SqlServer;

/// <summary>Lets <c>dotnet ef</c> make the contexts; no connection is made.</summary>
internal sealed class DesignTime :
    IDesignTimeDbContextFactory<HostDbContext>, IDesignTimeDbContextFactory<GovernanceDbContext>, IDesignTimeDbContextFactory<NetworkingDbContext>,
    IDesignTimeDbContextFactory<BusinessSupportDbContext>, IDesignTimeDbContextFactory<ProcurementDbContext>, IDesignTimeDbContextFactory<EvaluationDbContext>
{
    private static readonly SqlServerDialect Dialect = new();

    HostDbContext IDesignTimeDbContextFactory<HostDbContext>.CreateDbContext(string[] args) =>
        new(Options<HostDbContext>(HostDbContext.SchemaName), Dialect);

    GovernanceDbContext IDesignTimeDbContextFactory<GovernanceDbContext>.CreateDbContext(string[] args) =>
        new(Options<GovernanceDbContext>(GovernanceDbContext.SchemaName), Dialect);

    NetworkingDbContext IDesignTimeDbContextFactory<NetworkingDbContext>.CreateDbContext(string[] args) =>
        new(Options<NetworkingDbContext>(NetworkingDbContext.SchemaName), Dialect);

    BusinessSupportDbContext IDesignTimeDbContextFactory<BusinessSupportDbContext>.CreateDbContext(string[] args) =>
        new(Options<BusinessSupportDbContext>(BusinessSupportDbContext.SchemaName), Dialect);

    ProcurementDbContext IDesignTimeDbContextFactory<ProcurementDbContext>.CreateDbContext(string[] args) =>
        new(Options<ProcurementDbContext>(ProcurementDbContext.SchemaName), Dialect);

    EvaluationDbContext IDesignTimeDbContextFactory<EvaluationDbContext>.CreateDbContext(string[] args) =>
        new(Options<EvaluationDbContext>(EvaluationDbContext.SchemaName), Dialect);

    private static DbContextOptions<TContext> Options<TContext>(string schema)
        where TContext : ModuleDbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        Dialect.Configure(builder, "Server=unused;Database=unused", schema);
        return builder.Options;
    }
}

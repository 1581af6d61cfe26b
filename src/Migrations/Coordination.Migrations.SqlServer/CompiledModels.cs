#if COMPILED_MODELS
using Coordination.BusinessSupport;
using Coordination.Evaluation;
using Coordination.Governance;
using Coordination.Host.Persistence;
using Coordination.Migrations.SqlServer.Models.BusinessSupport;
using Coordination.Migrations.SqlServer.Models.Evaluation;
using Coordination.Migrations.SqlServer.Models.Governance;
using Coordination.Migrations.SqlServer.Models.Host;
using Coordination.Migrations.SqlServer.Models.Networking;
using Coordination.Migrations.SqlServer.Models.Procurement;
using Coordination.Networking;
using Coordination.Procurement;
using Microsoft.EntityFrameworkCore;
#else
using Microsoft.EntityFrameworkCore;
#endif

namespace Coordination.Migrations.SqlServer;

/// <summary>
/// The contexts' models as code, made by <c>eng/migrations.sh models</c>: built from the mappings they took two fifths of what a start needs
/// of the processor (ADR 0042). A test holds them against the mappings.
/// </summary>
internal static class CompiledModels
{
    /// <summary>A context that has none, such as one of a test, builds its own.</summary>
    public static DbContextOptionsBuilder UseCompiledModel(this DbContextOptionsBuilder options, string schema) => schema switch
    {
#if COMPILED_MODELS
        BusinessSupportDbContext.SchemaName => options.UseModel(BusinessSupportDbContextModel.Instance),
        EvaluationDbContext.SchemaName => options.UseModel(EvaluationDbContextModel.Instance),
        GovernanceDbContext.SchemaName => options.UseModel(GovernanceDbContextModel.Instance),
        HostDbContext.SchemaName => options.UseModel(HostDbContextModel.Instance),
        NetworkingDbContext.SchemaName => options.UseModel(NetworkingDbContextModel.Instance),
        ProcurementDbContext.SchemaName => options.UseModel(ProcurementDbContextModel.Instance),
#endif
        _ => options,
    };
}

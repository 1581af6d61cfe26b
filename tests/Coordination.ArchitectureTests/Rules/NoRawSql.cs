using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 5: SQL text stands only in Migrations, the Host's Database folder and behind Platform's lease.</summary>
internal sealed class NoRawSql : Rule
{
    private static readonly string[] Methods = ["FromSql", "ExecuteSql", "SqlQuery"];
    private static readonly string[] Types = ["System.Data.Common.DbCommand", "System.Data.IDbCommand", "System.Data.Common.DbBatch", "System.Data.Common.DbBatchCommand"];

    public override IEnumerable<Violation> Check(Codebase code) => code.Rooms.SelectMany(project => Report(
        project.Uses.Where(u => IsRawSql(u) && !IsAllowed(project, u)),
        u => $"{u.In.FullName} uses {u.What}; write it in LINQ, so that both databases understand it and no injection is possible."));

    private static bool IsRawSql(Use use) =>
        Types.Contains(use.Type.FullName)
        || (use.Member is { } member
            && use.Type.Namespace.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            && Array.Exists(Methods, m => member.Name.StartsWith(m, StringComparison.Ordinal)));

    private static bool IsAllowed(CompiledProject project, Use use) => project.File.Role switch
    {
        ProjectRole.Host => (use.In.Namespace + ".").StartsWith(project.File.Name + ".Database.", StringComparison.Ordinal),
        ProjectRole.Platform => (use.In.FullName + ".").StartsWith(project.File.Name + ".Persistence.Lease.", StringComparison.Ordinal),
        _ => false,
    };
}

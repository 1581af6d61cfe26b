using Coordination.ArchitectureTests.Reading;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 5: only Migrations and the Host's Database folder name a database provider, in code and in package references.</summary>
internal sealed class NoModuleNamesADatabase : Rule
{
    private static readonly string[] Providers = ["Npgsql", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Sqlite", "System.Data.SqlClient"];

    public override IEnumerable<Violation> Check(Codebase code) =>
        code.Rooms.SelectMany(InCode).Concat(code.Projects.Where(p => p.IsProduct && p.Role is not (ProjectRole.Migrations or ProjectRole.Host)).SelectMany(InPackages));

    private static IEnumerable<Violation> InCode(CompiledProject project) => Report(
        project.Uses.Where(u => IsProvider(u.TypeAssembly) && !IsDatabaseFolder(project, u)),
        u => $"{u.In.FullName} uses {u.What}; only Migrations and Host/Database know the provider. Ask IDatabaseDialect.");

    private static IEnumerable<Violation> InPackages(ProjectFile project) => project.Packages
        .Where(IsProvider)
        .Select(p => new Violation(project.Path, $"takes the package {p}; only Migrations know the provider."));

    private static bool IsProvider(string name) => Providers.Any(p => name == p || name.StartsWith(p + ".", StringComparison.Ordinal));

    private static bool IsDatabaseFolder(CompiledProject project, Use use) =>
        project.File.Role == ProjectRole.Host && (use.In.Namespace + ".").StartsWith(project.File.Name + ".Database.", StringComparison.Ordinal);
}

using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Coordination.Host.Tests.Database;

/// <summary>Every module's context on each provider, without a connection, as <c>dotnet ef</c> makes them.</summary>
internal static class DesignTimeContexts
{
    private static readonly Type PostgreSqlFactory = Factory(typeof(Coordination.Migrations.PostgreSql.PostgreSqlDialect));
    private static readonly Type SqlServerFactory = Factory(typeof(Coordination.Migrations.SqlServer.SqlServerDialect));

    public static IReadOnlyList<string> Names { get; } = [.. Contexts(PostgreSqlFactory).Select(c => c.Name)];

    public static IReadOnlyList<string> SqlServerNames { get; } = [.. Contexts(SqlServerFactory).Select(c => c.Name)];

    public static ModuleDbContext PostgreSql(string context) => Create(PostgreSqlFactory, context);

    public static ModuleDbContext SqlServer(string context) => Create(SqlServerFactory, context);

    private static Type Factory(Type dialect) => dialect.Assembly.GetTypes().Single(t => FactoryInterfaces(t).Any());

    private static IEnumerable<Type> FactoryInterfaces(Type type) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>));

    private static IEnumerable<Type> Contexts(Type factory) => FactoryInterfaces(factory).Select(i => i.GetGenericArguments()[0]);

    private static ModuleDbContext Create(Type factory, string context)
    {
        var make = FactoryInterfaces(factory).Single(i => i.GetGenericArguments()[0].Name == context).GetMethod(nameof(IDesignTimeDbContextFactory<DbContext>.CreateDbContext))!;
        return (ModuleDbContext)make.Invoke(Activator.CreateInstance(factory), [Array.Empty<string>()])!;
    }
}

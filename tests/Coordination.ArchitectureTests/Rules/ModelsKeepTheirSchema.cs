using System.Reflection;
using Coordination.ArchitectureTests.Reading;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>
/// Wall 3: a context maps only types of its own project, of Platform or of the framework, and only to tables of its own schema. What no
/// context maps cannot be joined or written, since SQL text is barred.
/// </summary>
internal sealed class ModelsKeepTheirSchema : Rule
{
    public override IEnumerable<Violation> Check(Codebase code)
    {
        var byName = code.Projects.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var contexts = code.Of(ProjectRole.Module, ProjectRole.Host, ProjectRole.HostPersistence)
            .SelectMany(p => p.Load().GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DbContext))).Select(t => (Project: p.File, Context: t)))
            .ToList();
        var schemas = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var (project, type) in contexts)
        {
            using var context = Create(type);
            if (!schemas.TryAdd(context.Schema, type))
            {
                yield return new Violation(type.FullName!, $"shares the schema {context.Schema} with {schemas[context.Schema].FullName}.");
            }

            foreach (var entity in context.Model.GetEntityTypes())
            {
                foreach (var message in Faults(entity, project, byName, context.Schema))
                {
                    yield return new Violation(type.FullName!, message);
                }
            }
        }
    }

    private static IEnumerable<string> Faults(IEntityType entity, ProjectFile project, Dictionary<string, ProjectFile> byName, string schema)
    {
        if (byName.TryGetValue(entity.ClrType.Assembly.GetName().Name!, out var owner) && owner != project && owner.Role != ProjectRole.Platform)
        {
            yield return $"maps {entity.ClrType.FullName} of {owner.Name}; each module maps its own types.";
        }

        if (entity.GetTableName() is { } table && entity.GetSchema() != schema)
        {
            yield return $"maps {entity.ClrType.FullName} to {entity.GetSchema()}.{table}; its own schema is {schema}.";
        }

        if (entity.GetViewName() is not null || entity.GetSqlQuery() is not null || entity.GetFunctionName() is not null)
        {
            yield return $"maps {entity.ClrType.FullName} to a view, function or SQL text; map it to a table of its own.";
        }
    }

    private static ModuleDbContext Create(Type context)
    {
        var dialect = Dialect();
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        dialect.Configure(options, "Host=unused;Database=unused", "unused");
        return (ModuleDbContext)Activator.CreateInstance(context, options.Options, dialect)!;
    }

    private static IDatabaseDialect Dialect() => (IDatabaseDialect)Activator.CreateInstance(
        Assembly.Load("Coordination.Migrations.PostgreSql").GetTypes().Single(t => typeof(IDatabaseDialect).IsAssignableFrom(t)), nonPublic: true)!;
}

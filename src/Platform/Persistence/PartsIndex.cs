using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Platform.Persistence;

/// <summary>A database that can find a part of a word in a long table without reading every row.</summary>
public interface IPartsIndexDialect : IDatabaseDialect
{
    /// <summary>Makes the indexes that are missing. A search gives the same rows with and without them.</summary>
    /// <returns>Why the database does not make them; null when they are there.</returns>
    Task<string?> IndexPartsAsync(string connectionString, IReadOnlyList<PartsColumn> columns, CancellationToken ct);
}

/// <summary>A column that is searched for parts of words.</summary>
/// <param name="Schema">Its table's schema.</param>
/// <param name="Table">Its table.</param>
/// <param name="Name">The column.</param>
public sealed record PartsColumn(string Schema, string Table, string Name)
{
    /// <summary>The name of its index, within the schema.</summary>
    public string Index => $"ix_{Table}_{Name}_parts";
}

/// <summary>Says in a mapping which columns are searched for parts of words and have many rows.</summary>
public static class PartsIndexes
{
    private const string Annotation = "Coordination:SearchedByParts";

    /// <summary>The property is searched with <c>Contains</c> in a table that grows beyond some thousand rows.</summary>
    public static PropertyBuilder<string> IsSearchedByParts(this PropertyBuilder<string> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasAnnotation(Annotation, true);
    }

    /// <summary>What the mappings of a context say so of.</summary>
    public static IEnumerable<PartsColumn> Of(ModuleDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return from entity in db.Model.GetEntityTypes()
               from property in entity.GetProperties()
               where property.FindAnnotation(Annotation) is not null
               let table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value
               select new PartsColumn(table.Schema ?? db.Schema, table.Name, property.GetColumnName(table)!);
    }
}

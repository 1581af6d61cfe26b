using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Coordination.Platform.Persistence;

/// <summary>New rows of one table, as the database takes them.</summary>
/// <param name="Schema">The table's schema.</param>
/// <param name="Name">The table.</param>
/// <param name="Columns">In the order of each row's values.</param>
/// <param name="Rows">Values after conversion; null for nothing.</param>
public sealed record BulkTable(string Schema, string Name, IReadOnlyList<BulkColumn> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>A column and its type without length and precision.</summary>
public sealed record BulkColumn(string Name, string StoreType);

/// <summary>Gathers what a context adds, for a database that can take whole tables at once.</summary>
internal static class BulkRows
{
    /// <summary>Tables in an order in which rows are there before others point at them; null when a change is of another kind, or needs what only EF knows.</summary>
    public static IReadOnlyList<BulkTable>? Gather(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged).ToList();
        if (entries.Count == 0 || entries.Exists(e => e.State != EntityState.Added))
        {
            return null;
        }

        var tables = new List<(int Depth, BulkTable Table)>();
        foreach (var group in entries.GroupBy(e => e.Metadata))
        {
            if (Columns(group.Key) is not { } columns)
            {
                return null;
            }

            var table = group.Key.GetTableMappings().Single().Table;
            var rows = group.Select(e => Row(e, columns)).ToList();
            tables.Add((Depth(group.Key, []), new(table.Schema ?? "", table.Name, [.. columns.Select(c => new BulkColumn(c.Column.Name, c.TypeMapping.StoreTypeNameBase))], rows)));
        }

        return [.. tables.OrderBy(t => t.Depth).Select(t => t.Table)];
    }

    /// <summary>Rows of one table that no tracker knows; null when its columns need what only EF knows.</summary>
    public static BulkTable? Of<TRow>(DbContext db, IReadOnlyList<TRow> rows)
        where TRow : class
    {
        var type = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not in the model of {db.GetType().Name}.");
        if (Columns(type) is not { } columns || columns.Any(c => c.Property.IsShadowProperty()))
        {
            return null;
        }

        var table = type.GetTableMappings().Single().Table;
        var values = columns.Select(c => (Getter: c.Property.GetGetter(), c.TypeMapping.Converter)).ToArray();
        return new(table.Schema ?? "", table.Name, [.. columns.Select(c => new BulkColumn(c.Column.Name, c.TypeMapping.StoreTypeNameBase))], [.. rows.Select(Read)]);

        object?[] Read(TRow row) => Array.ConvertAll(values, v => v.Getter.GetClrValue(row) is { } value && v.Converter is { } converter ? converter.ConvertToProvider(value) : v.Getter.GetClrValue(row));
    }

    private static object?[] Row(EntityEntry entry, IReadOnlyList<IColumnMapping> columns)
    {
        var row = new object?[columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var value = entry.Property(columns[i].Property).CurrentValue;
            row[i] = value is not null && columns[i].TypeMapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        return row;
    }

    private static IReadOnlyList<IColumnMapping>? Columns(IEntityType type)
    {
        var mappings = type.GetTableMappings().ToList();
        return mappings is [{ } only] && only.Table.EntityTypeMappings.Count() == 1 && !type.GetComplexProperties().Any() && !type.IsMappedToJson()
            ? [.. only.ColumnMappings.Where(c => !IsNumbered(c.Property))]
            : null;
    }

    /// <summary>A number that the database gives.</summary>
    private static bool IsNumbered(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(long) || property.ClrType == typeof(int)) && property.GetDefaultValueSql() is null && !property.TryGetDefaultValue(out _);

    private static int Depth(IEntityType type, HashSet<IEntityType> seen) => !seen.Add(type) ? 0
        : type.GetForeignKeys().Where(k => k.PrincipalEntityType != type).Select(k => Depth(k.PrincipalEntityType, [.. seen]) + 1).DefaultIfEmpty(0).Max();
}

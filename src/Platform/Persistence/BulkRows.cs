using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Coordination.Platform.Persistence;

/// <summary>New rows of one table, as the database takes them.</summary>
/// <param name="Schema">The table's schema.</param>
/// <param name="Name">The table.</param>
/// <param name="Columns">In the order of each row's values.</param>
/// <param name="Rows">Values after conversion; null for nothing. Gone through once.</param>
public sealed record BulkTable(string Schema, string Name, IReadOnlyList<BulkColumn> Columns, IEnumerable<object?[]> Rows);

/// <summary>A column and its type without length and precision.</summary>
public sealed record BulkColumn(string Name, string StoreType);

/// <summary>
/// How a type that no tracker knows becomes rows: its own and those of its parts, each in a table of its own. From EF's model, so that a new
/// column needs no change here; made once for each type of a model.
/// </summary>
internal sealed class BulkRows
{
    private const string Made = "Coordination:BulkRows";

    private readonly string _schema;
    private readonly string _table;
    private readonly IReadOnlyList<Cell> _cells;

    private BulkRows(IEntityType type, IReadOnlyList<Cell> cells, IReadOnlyList<BulkPart> parts)
    {
        var table = type.GetTableMappings().Single().Table;
        (_schema, _table, _cells, Parts) = (table.Schema ?? "", table.Name, cells, parts);
        Columns = [.. cells.Select(c => c.Column)];
        Audit = type.FindAnnotation(AuditAnnotations.Ignore) is null ? new AuditedType(type) : null;
    }

    public IReadOnlyList<BulkColumn> Columns { get; }

    public IReadOnlyList<BulkPart> Parts { get; }

    /// <summary>What the audit log tells of it; null where it tells nothing.</summary>
    public AuditedType? Audit { get; }

    /// <summary>Null when the type is mapped in a way, or needs a value, that only EF knows.</summary>
    public static BulkRows? Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(Made, static t => Make(t!), type);

    public BulkTable Table(IEnumerable<object?[]> rows) => new(_schema, _table, Columns, rows);

    /// <param name="one">Whose row it is.</param>
    /// <param name="owner">What it is a part of; null for what is not.</param>
    public object?[] Row(object one, object? owner)
    {
        var row = new object?[_cells.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = _cells[i].Read(one, owner);
        }

        return row;
    }

    private static BulkRows? Make(IEntityType type)
    {
        var mappings = type.GetTableMappings().ToList();
        if (mappings is not [{ } only] || only.Table.EntityTypeMappings.Count() != 1 || type.GetComplexProperties().Any() || type.IsMappedToJson() || type.GetSkipNavigations().Any())
        {
            return null;
        }

        var cells = only.ColumnMappings.Where(c => !IsNumbered(c.Property)).Select(c => Cell.Of(type, c)).ToList();
        var parts = type.GetNavigations().Where(n => n.ForeignKey != type.FindOwnership()).Select(PartOf).ToList();
        return cells.Contains(null) || parts.Contains(null) ? null : new(type, cells!, parts!);
    }

    private static BulkPart? PartOf(INavigation navigation) =>
        navigation.TargetEntityType.IsOwned() && Of(navigation.TargetEntityType) is { } rows ? new(navigation.GetGetter(), navigation.IsCollection, rows) : null;

    /// <summary>A number that the database gives.</summary>
    private static bool IsNumbered(IProperty property) =>
        property.ValueGenerated == ValueGenerated.OnAdd && (property.ClrType == typeof(long) || property.ClrType == typeof(int)) && property.GetDefaultValueSql() is null && !property.TryGetDefaultValue(out _);

    private sealed record Cell(BulkColumn Column, BulkValue Value, ValueConverter? Converter, object? Unset, object? Default)
    {
        public static Cell? Of(IEntityType type, IColumnMapping mapping)
        {
            var property = mapping.Property;
            var hasDefault = property.TryGetDefaultValue(out var standard);
            return (property.ValueGenerated == ValueGenerated.Never || hasDefault) && BulkValue.Of(type, property) is { } value
                ? new(new(mapping.Column.Name, mapping.TypeMapping.StoreTypeNameBase), value, mapping.TypeMapping.Converter, hasDefault ? property.Sentinel : null, standard)
                : null;
        }

        public object? Read(object one, object? owner)
        {
            var value = Value.Read(one, owner);
            value = value is not null && value.Equals(Unset) ? Default : value;
            return value is not null && Converter is not null ? Converter.ConvertToProvider(value) : value;
        }
    }
}

/// <summary>Where a value is read: from what has it, or, for a key that the model adds, from what it is a part of.</summary>
internal sealed record BulkValue(IClrPropertyGetter Getter, bool IsOwners)
{
    /// <summary>Null for what only EF's tracker holds.</summary>
    public static BulkValue? Of(IEntityType type, IProperty property)
    {
        if (!property.IsShadowProperty())
        {
            return new(property.GetGetter(), false);
        }

        var key = type.FindOwnership();
        var at = key?.Properties.ToList().IndexOf(property) ?? -1;
        return at >= 0 && key!.PrincipalKey.Properties[at] is var of && !of.IsShadowProperty() && of.ValueGenerated == ValueGenerated.Never ? new(of.GetGetter(), true) : null;
    }

    public object? Read(object one, object? owner) => Getter.GetClrValue(IsOwners ? owner! : one);
}

/// <summary>A part of something, or several of a kind, with a table of its own.</summary>
internal sealed record BulkPart(IClrPropertyGetter Getter, bool IsCollection, BulkRows Rows)
{
    public IEnumerable Of(object owner) => Getter.GetClrValue(owner) is { } value ? IsCollection ? (IEnumerable)value : new[] { value } : Array.Empty<object>();
}

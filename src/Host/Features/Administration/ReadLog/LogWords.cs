using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.ReadLog;

/// <summary>
/// What the log's types and properties are called. A module names its own in its texts: <c>Log.Module</c>, <c>Log.Subject.</c> and the
/// type's name, <c>Log.Property.</c> and the property's.
/// </summary>
internal sealed class LogWords(IStringLocalizer<Texts> texts, IStringLocalizerFactory factory, IEnumerable<IModule> modules)
{
    public string Module(string schema) =>
        TextsOf(schema) is { } own && own["Log.Module"] is { ResourceNotFound: false } text ? text : texts[$"Log.Module.{schema}"] is { ResourceNotFound: false } ours ? ours : schema;

    /// <summary>For example «nämnd»; the type's name where nobody has named it.</summary>
    public string Subject(string schema, string type) => Find(schema, $"Log.Subject.{type.Split('`')[0]}") ?? type;

    public string Property(string schema, string property) => Find(schema, $"Log.Property.{property}") ?? property;

    /// <summary>Types that are called so, in words or by their own name.</summary>
    public IReadOnlyList<string> SubjectsCalled(ModuleDbContext db, string words) =>
        [words, .. db.Model.GetEntityTypes().Select(e => e.ClrType.Name).Distinct().Where(type => string.Equals(Subject(db.Schema, type), words, StringComparison.OrdinalIgnoreCase))];

    private string? Find(string schema, string key) =>
        new[] { TextsOf(schema), texts }.Select(source => source?[key]).FirstOrDefault(text => text is { ResourceNotFound: false })?.Value;

    private IStringLocalizer? TextsOf(string schema) => modules.FirstOrDefault(m => m.Schema == schema) is { } module ? factory.Of(module) : null;
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>What stands in the way when two people edited the same thing: who saved, when, and the fields that differ.</summary>
public static class EditConflicts
{
    /// <summary>Compares the stored form with the person's own, field by field, in the order of the form.</summary>
    /// <param name="db">Where the change log is.</param>
    /// <param name="subject">The aggregate's type name, as in the change log.</param>
    /// <param name="id">The aggregate.</param>
    /// <param name="theirs">The form as it would be filled now.</param>
    /// <param name="mine">The form as the person sent it.</param>
    /// <param name="texts">Names the fields.</param>
    /// <param name="words">How a value reads that is chosen from a list; null for values that read as they are.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<EditConflict> ConflictAsync<TInput>(
        this ModuleDbContext db, string subject, IFormattable id, TInput theirs, TInput mine, IStringLocalizer texts, Func<object, string?>? words, CancellationToken ct)
        where TInput : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(texts);
        var platform = db.GetService<IStringLocalizer<Texts>>();
        ArgumentNullException.ThrowIfNull(id);
        var key = id.ToString(null, CultureInfo.InvariantCulture);
        var last = await db.Audit.AsNoTracking().Where(a => a.Subject == subject && a.SubjectId == key)
            .OrderByDescending(a => a.Id).Select(a => new { a.ActorName, a.At }).FirstOrDefaultAsync(ct);
        var fields = typeof(TInput).GetProperties()
            .Select(p => (Property: p, Display: p.GetCustomAttribute<DisplayAttribute>()))
            .Where(x => x.Display?.Name is not null)
            .Select(x => new ConflictField(texts[x.Display!.Name!], null, Read(x.Property.GetValue(theirs)), Read(x.Property.GetValue(mine))))
            .Where(f => f.Theirs != f.Mine);
        return new EditConflict(last?.ActorName ?? "–", last?.At ?? DateTimeOffset.MinValue, [.. fields]);

        string? Read(object? value) => FormChanges.Read(value, v => words?.Invoke(v) ?? (v is bool yes ? platform[yes ? "Conflict.Yes" : "Conflict.No"].Value : null));
    }
}

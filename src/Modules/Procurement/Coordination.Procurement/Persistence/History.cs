using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>How histories are stored: beside what they are of, and not told a second time in the change log.</summary>
internal static class History
{
    public static void Map<T>(OwnedNavigationBuilder<T, HistoryEntry> entry, string owner)
        where T : class
    {
        entry.ToTable($"{owner}_entry").WithOwner().HasForeignKey($"{owner}_id");
        entry.HasAnnotation(AuditAnnotations.Ignore, true);
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Text).HasMaxLength(8000);
        entry.Property(e => e.By).HasMaxLength(200);
    }
}

using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>The list tells itself who read what and when: the change log would only repeat it.</summary>
internal sealed class ImportedFileMapping : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.ToTable("imported_file").HasKey(f => f.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Ignore(f => f.IsFailure);
        builder.Property(f => f.Name).HasMaxLength(ImportedFile.LongestName);
        builder.Property(f => f.Stamp).HasMaxLength(100);
        builder.Property(f => f.By).HasMaxLength(200);

        // The page shows the latest; the sweep looks up what it has read.
        builder.HasIndex(f => f.ReadAt);
        builder.HasIndex(f => f.Stamp);
    }
}

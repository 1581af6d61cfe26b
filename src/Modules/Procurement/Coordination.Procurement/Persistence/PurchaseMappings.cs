using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Purchases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class PurchaseMappingMapping : IEntityTypeConfiguration<PurchaseMapping>
{
    public void Configure(EntityTypeBuilder<PurchaseMapping> builder)
    {
        builder.ToTable("purchase_mapping").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Ledger).HasMaxLength(20);
        builder.PrimitiveCollection(m => m.Columns).HasColumnName("columns");
        builder.PrimitiveCollection(m => m.Buyers).HasColumnName("buyers");
        builder.Property(m => m.WorkAccounts).HasMaxLength(1000);
        builder.HasIndex(m => m.Ledger).IsUnique();
    }
}

internal sealed class PurchaseImportMapping : IEntityTypeConfiguration<PurchaseImport>
{
    public void Configure(EntityTypeBuilder<PurchaseImport> builder)
    {
        builder.ToTable("purchase_import").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Ledger).HasMaxLength(20);
        builder.Property(i => i.FileId).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(i => i.FileName).HasMaxLength(200);
        builder.Property(i => i.Digest).HasMaxLength(64).IsUnicode(false).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(i => i.By).HasMaxLength(200).HasColumnName("by_whom");
        builder.Property(i => i.Total).HasPrecision(20, 2);
        builder.HasIndex(i => new { i.Ledger, i.Digest });
        builder.HasIndex(i => new { i.State, i.StartedAt });
    }
}

/// <summary>The import is told in the change log, not each of its sums.</summary>
internal sealed class PurchaseRowMapping : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.ToTable("purchase").HasKey(p => p.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Ledger).HasMaxLength(20);
        builder.Property(p => p.BuyingUnit).HasMaxLength(20);
        builder.Property(p => p.BuyerText).HasMaxLength(200);
        builder.Property(p => p.Account).HasMaxLength(50);
        builder.Property(p => p.Amount).HasPrecision(20, 2);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(p => p.SupplierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PurchaseImport>().WithMany().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Restrict);

        // A period of a ledger that is read again, and the figures of a year.
        builder.HasIndex(p => new { p.Ledger, p.FirstDay });
        builder.HasIndex(p => new { p.Year, p.BuyingUnit, p.Kind });
    }
}

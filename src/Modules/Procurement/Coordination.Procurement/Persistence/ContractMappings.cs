using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class SupplierMapping(IDatabaseDialect dialect) : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.ToTable("supplier").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Key).HasMaxLength(Supplier.LongestName + 10).UseCollation(dialect.ExactCollation).HasAnnotation(AuditAnnotations.Ignore, true);

        // One that is new may have come with a tender, and a sole trader's number is a person's: the log says that they changed, not to what.
        builder.Property(s => s.Name).HasMaxLength(Supplier.LongestName).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(s => s.Number).HasMaxLength(10).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(s => s.EnterpriseKind).HasMaxLength(40).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(s => s.EnterpriseId).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(s => s.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);

        // One supplier for each number or name, whoever names it at the same moment.
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasIndex(s => s.Number);
        builder.HasIndex(s => s.EnterpriseId);
    }
}

/// <summary>What the register of enterprises tells is in its own change log.</summary>
internal sealed class RegisterEntryMapping : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("register_entry").HasKey(e => e.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(500);
        builder.Property(e => e.Number).HasMaxLength(20).IsUnicode(false);
        builder.Property(e => e.Kind).HasMaxLength(40);
        builder.Property(e => e.State).HasMaxLength(40);
        builder.HasIndex(e => e.Number);
    }
}

internal sealed class SupplierContractMapping : IEntityTypeConfiguration<SupplierContract>
{
    public void Configure(EntityTypeBuilder<SupplierContract> builder)
    {
        builder.ToTable("supplier_contract").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Title).HasMaxLength(SupplierContract.LongestTitle);
        builder.Property(c => c.Number).HasMaxLength(100);
        builder.Property(c => c.BuyingUnit).HasMaxLength(20);
        builder.Property(c => c.Lot).HasMaxLength(100);
        builder.Property(c => c.Value).HasPrecision(20, 2);
        builder.Property(c => c.Note).HasMaxLength(SupplierContract.LongestNote);
        builder.Property(c => c.EndedBecause).HasMaxLength(SupplierContract.LongestReason);
        builder.Property(c => c.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(c => c.SupplierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProcurementCase>().WithMany().HasForeignKey(c => c.ProcurementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.SignedOn);
        builder.HasIndex(c => c.EndsOn);
        builder.OwnsMany(c => c.Options, Map);
        builder.OwnsMany(c => c.FollowUps, Map);
        builder.OwnsMany(c => c.Duties, duty => Duties.Map(duty, "supplier_contract"));
        builder.OwnsMany(c => c.Entries, entry => History.Map(entry, "supplier_contract"));
    }

    private static void Map(OwnedNavigationBuilder<SupplierContract, ContractOption> option)
    {
        option.ToTable("contract_option").WithOwner().HasForeignKey("supplier_contract_id");
        option.HasKey(o => o.Id);
        option.Property(o => o.Id).ValueGeneratedNever();
        option.Property(o => o.Terms).HasMaxLength(ContractOption.LongestTerms);
        option.HasIndex(o => new { o.State, o.CallBy });
    }

    private static void Map(OwnedNavigationBuilder<SupplierContract, ContractFollowUp> followUp)
    {
        followUp.ToTable("contract_follow_up").WithOwner().HasForeignKey("supplier_contract_id");
        followUp.HasKey(f => f.Id);
        followUp.Property(f => f.Id).ValueGeneratedNever();
        followUp.Property(f => f.On).HasColumnName("followed_up_on");
        followUp.Property(f => f.Requirement).HasMaxLength(ContractFollowUp.LongestText);
        followUp.Property(f => f.Finding).HasMaxLength(ContractFollowUp.LongestText);
        followUp.Property(f => f.RecordedBy).HasMaxLength(200);
    }
}

/// <summary>How duties are stored: beside what they are of; the change log has them in the ledger of Governance.</summary>
internal static class Duties
{
    public static void Map<T>(OwnedNavigationBuilder<T, WatchedDuty> duty, string owner)
        where T : class
    {
        duty.ToTable($"{owner}_duty").WithOwner().HasForeignKey($"{owner}_id");
        duty.HasAnnotation(AuditAnnotations.Ignore, true);
        duty.HasKey(d => d.Id);
        duty.Property(d => d.Id).ValueGeneratedNever();
        duty.Property(d => d.On).HasColumnName("watched_on");
        duty.Ignore(d => d.Key);
    }
}

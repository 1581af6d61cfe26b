using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Direct;
using Coordination.Procurement.Domain.Employment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class EmploymentRequirementMapping : IEntityTypeConfiguration<EmploymentRequirement>
{
    public void Configure(EntityTypeBuilder<EmploymentRequirement> builder)
    {
        builder.ToTable("employment_requirement").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.BuyingUnit).HasMaxLength(20);
        builder.Property(r => r.Group).HasColumnName("target_group").HasMaxLength(EmploymentRequirement.LongestGroup);
        builder.Property(r => r.Note).HasMaxLength(EmploymentRequirement.LongestNote);
        builder.Property(r => r.WithdrawnBecause).HasMaxLength(EmploymentRequirement.LongestNote);
        builder.HasOne<ProcurementCase>().WithMany().HasForeignKey(r => r.ProcurementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SupplierContract>().WithMany().HasForeignKey(r => r.ContractId).OnDelete(DeleteBehavior.Restrict);

        // Carried once to each contract, however often it is told of.
        builder.HasIndex(r => new { r.ContractId, r.CarriedFrom }).IsUnique();
        builder.OwnsMany(r => r.Checks, Map);
        builder.OwnsMany(r => r.Duties, duty => Duties.Map(duty, "employment_requirement"));
        builder.OwnsMany(r => r.Entries, entry => History.Map(entry, "employment_requirement"));
    }

    private static void Map(OwnedNavigationBuilder<EmploymentRequirement, EmploymentCheck> check)
    {
        check.ToTable("employment_check").WithOwner().HasForeignKey("employment_requirement_id");
        check.HasKey(c => c.Id);
        check.Property(c => c.Id).ValueGeneratedNever();
        check.Property(c => c.Finding).HasMaxLength(EmploymentRequirement.LongestNote);
        check.Property(c => c.FollowedUpBy).HasMaxLength(200);
        check.HasIndex(c => c.DueOn);
    }
}

/// <summary>Who was asked and who was chosen is secret before the award: the log says that it changed, not to what.</summary>
internal sealed class DirectRecordMapping : IEntityTypeConfiguration<DirectRecord>
{
    public void Configure(EntityTypeBuilder<DirectRecord> builder)
    {
        builder.ToTable("direct_record").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Subject).HasMaxLength(DirectRecord.Longest);
        builder.Property(d => d.Competition).HasMaxLength(DirectRecord.Longest);
        builder.Property(d => d.Asked).HasMaxLength(DirectRecord.Longest).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(d => d.AnsweredCount).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(d => d.Supplier).HasMaxLength(DirectRecord.Longest).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(d => d.Reasons).HasMaxLength(DirectRecord.Longest).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(d => d.Value).HasPrecision(20, 2).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(d => d.Reserved).HasColumnName("reserved_ground").HasMaxLength(DirectRecord.Longest);
        builder.Property(d => d.Other).HasMaxLength(DirectRecord.Longest).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Ignore(d => d.MustBeDocumented);
        builder.HasOne<ProcurementCase>().WithOne().HasForeignKey<DirectRecord>(d => d.ProcurementId).OnDelete(DeleteBehavior.Cascade);
    }
}

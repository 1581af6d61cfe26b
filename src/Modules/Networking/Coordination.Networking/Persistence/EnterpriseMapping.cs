using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class EnterpriseMapping : IEntityTypeConfiguration<Enterprise>
{
    private const string Key = "enterprise_id";

    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.ToTable("enterprise").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.Property(e => e.OtherNames).HasMaxLength(500);
        builder.Property(e => e.Unit).HasMaxLength(200);
        builder.Property(e => e.Locality).HasMaxLength(100);
        builder.Property(e => e.Website).HasMaxLength(300);
        builder.Property(e => e.Purpose).HasMaxLength(4000);
        builder.Property(e => e.Sales).HasMaxLength(4000);
        builder.Property(e => e.Employment).HasMaxLength(4000);
        builder.Property(e => e.ParticipationText).HasMaxLength(4000);
        builder.Property(e => e.OpenBy).HasMaxLength(200);
        builder.Property(e => e.SharePercent).HasPrecision(5, 2).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(e => e.CriteriaMet).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(e => e.NextCheckOn).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(e => e.TargetGroups);
        builder.PrimitiveCollection(e => e.TargetGroupNames).HasColumnName("target_groups");

        // A sole trader's is a personal number: the log says that it changed, not to what.
        builder.Property(e => e.Number).HasConversion(n => n!.Digits, digits => OrganisationNumber.From(digits)).HasMaxLength(10).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(e => e.SearchText).IsSearchedByParts().HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(e => e.Number);
        builder.HasIndex(e => new { e.Name, e.Id });
        builder.HasIndex(e => new { e.State, e.Name, e.Id });
        builder.HasIndex(e => e.NextCheckOn);

        // The open list that everyone reads.
        builder.HasIndex(e => new { e.OpenSince, e.Name });
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(e => e.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        Findings(builder);
        builder.OwnsMany(e => e.Offerings, offering =>
        {
            offering.ToTable("enterprise_offering").WithOwner().HasForeignKey(Key);
            offering.HasKey(o => o.Id);
            offering.Property(o => o.Id).ValueGeneratedNever();
            offering.Property(o => o.Name).HasMaxLength(200);
            offering.Property(o => o.Cpv).HasMaxLength(8).IsUnicode(false);
            offering.Property(o => o.Capacity).HasMaxLength(500);
            offering.Property(o => o.Area).HasMaxLength(500);
            offering.HasIndex(o => o.Cpv);
        });
        builder.OwnsMany(e => e.Entries, entry =>
        {
            entry.ToTable("enterprise_entry").WithOwner().HasForeignKey(Key);
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Text).HasMaxLength(8000);
            entry.Property(e => e.By).HasMaxLength(200);
        });
    }

    private static void Findings(EntityTypeBuilder<Enterprise> builder)
    {
        builder.OwnsMany(e => e.Assessments, assessment =>
        {
            assessment.ToTable("enterprise_assessment").WithOwner().HasForeignKey(Key);
            assessment.HasKey(a => a.Id);
            assessment.Property(a => a.Id).ValueGeneratedNever();
            assessment.Property(a => a.Evidence).HasMaxLength(4000);
            assessment.Property(a => a.Assessor).HasMaxLength(200);
        });
        builder.OwnsMany(e => e.Shares, share =>
        {
            share.ToTable("enterprise_share").WithOwner().HasForeignKey(Key);
            share.HasKey(s => s.Id);
            share.Property(s => s.Id).ValueGeneratedNever();
            share.Property(s => s.Percent).HasPrecision(5, 2);
            share.Property(s => s.Basis).HasMaxLength(4000);
            share.Property(s => s.StatedBy).HasMaxLength(200);
        });
        builder.OwnsMany(e => e.Counts, count =>
        {
            count.ToTable("enterprise_participants").WithOwner().HasForeignKey(Key);
            count.HasKey(c => c.Id);
            count.Property(c => c.Id).ValueGeneratedNever();
            count.Property(c => c.Total).HasAnnotation(AuditAnnotations.Secret, true);
            count.Property(c => c.Women).HasAnnotation(AuditAnnotations.Secret, true);
            count.Property(c => c.Men).HasAnnotation(AuditAnnotations.Secret, true);
            count.Property(c => c.Employed).HasAnnotation(AuditAnnotations.Secret, true);
            count.Ignore(c => c.Shown);
        });
    }
}

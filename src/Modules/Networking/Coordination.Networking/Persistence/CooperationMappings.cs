using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class CooperationNeedMapping : IEntityTypeConfiguration<CooperationNeed>
{
    public void Configure(EntityTypeBuilder<CooperationNeed> builder)
    {
        builder.ToTable("cooperation_need").HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Title).HasMaxLength(200);
        builder.Property(n => n.Purpose).HasMaxLength(4000);
        builder.Property(n => n.ValuePerYear).HasPrecision(18, 2);
        builder.PrimitiveCollection(n => n.ActivityIds).HasColumnName("activities");
        builder.Property(n => n.PreparedBy).HasMaxLength(300);
        builder.Property(n => n.RegisteredBy).HasMaxLength(200);
        builder.Property(n => n.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(n => n.Current);
        builder.HasIndex(n => new { n.RegisteredAt, n.Id });
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(n => n.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(n => n.Answers, answer =>
        {
            answer.ToTable("cooperation_answer").WithOwner().HasForeignKey("need_id");
            answer.HasKey(a => a.Id);
            answer.Property(a => a.Id).ValueGeneratedNever();
            answer.Property(a => a.Ground).HasMaxLength(4000);
            answer.Property(a => a.By).HasMaxLength(200);
        });
        builder.OwnsMany(n => n.Choices, choice =>
        {
            choice.ToTable("cooperation_choice").WithOwner().HasForeignKey("need_id");
            choice.HasKey(c => c.Id);
            choice.Property(c => c.Id).ValueGeneratedNever();
            choice.Property(c => c.Ground).HasMaxLength(4000);
            choice.Property(c => c.By).HasMaxLength(200);
        });
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreement").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Title).HasMaxLength(200);
        builder.Property(a => a.CounterpartName).HasMaxLength(200);
        builder.Property(a => a.CommitteeCode).HasMaxLength(20);
        builder.Property(a => a.ValuePerYear).HasPrecision(18, 2);
        builder.Property(a => a.RegistrationNumber).HasMaxLength(100);
        builder.Property(a => a.Purpose).HasMaxLength(4000);
        builder.PrimitiveCollection(a => a.ActivityIds).HasColumnName("activities");
        builder.Property(a => a.EndedBecause).HasMaxLength(1000);
        builder.Property(a => a.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(a => a.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);

        // The list is read by last day; the sweep for those that end soon reads the same.
        builder.HasIndex(a => new { a.EndsOn, a.Id });
        builder.HasIndex(a => a.EnterpriseId);
        builder.HasIndex(a => a.OrganisationId);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(a => a.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CooperationNeed>().WithMany().HasForeignKey(a => a.NeedId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.FollowUps, followUp =>
        {
            followUp.ToTable("agreement_follow_up").WithOwner().HasForeignKey("agreement_id");
            followUp.HasKey(f => f.Id);
            followUp.Property(f => f.Id).ValueGeneratedNever();
            followUp.Property(f => f.What).HasMaxLength(700);
            followUp.Property(f => f.Finding).HasMaxLength(4000);
            followUp.Property(f => f.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        });
        builder.OwnsMany(a => a.Entries, entry => History.Map(entry, "agreement"));
    }
}

internal sealed class DemocracyAssessmentMapping : IEntityTypeConfiguration<DemocracyAssessment>
{
    public void Configure(EntityTypeBuilder<DemocracyAssessment> builder)
    {
        builder.ToTable("democracy_assessment").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.CounterpartName).HasMaxLength(200);
        builder.Property(d => d.Ground).HasMaxLength(4000);
        builder.Property(d => d.AssessedBy).HasMaxLength(200);
        builder.Property(d => d.CommitteeCode).HasMaxLength(20);
        builder.Property(d => d.CommitteeComment).HasMaxLength(4000);
        builder.Property(d => d.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(d => d.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(d => d.AgainOn);
        builder.HasIndex(d => d.EnterpriseId);
        builder.HasIndex(d => d.OrganisationId);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(d => d.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How many are taken in is a small figure now and then: the change log tells that it changed, not to what.</summary>
internal sealed class HostPlacesMapping : IEntityTypeConfiguration<HostPlaces>
{
    public void Configure(EntityTypeBuilder<HostPlaces> builder)
    {
        builder.ToTable("host_places").HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.HostName).HasMaxLength(200);
        builder.Property(h => h.Taken).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(h => h.Area).HasMaxLength(200);
        builder.Property(h => h.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(h => new { h.Year, h.Field });
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(h => h.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(h => h.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EnterpriseContact>().WithMany().HasForeignKey(h => h.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

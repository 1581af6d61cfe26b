using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meeting").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Title).HasMaxLength(200);
        builder.Property(m => m.Place).HasMaxLength(200);
        builder.Property(m => m.OnlineAddress).HasMaxLength(1000);
        builder.Property(m => m.Purpose).HasMaxLength(4000);
        builder.Property(m => m.CancelledBecause).HasMaxLength(1000);
        builder.Property(m => m.Notes).HasMaxLength(20000);
        builder.Property(m => m.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);

        builder.PrimitiveCollection(m => m.ActivityIds).HasColumnName("activities");
        builder.Ignore(m => m.NotCalled);

        // Lists are read by day, coming ones first.
        builder.HasIndex(m => new { m.State, m.On });
        builder.HasIndex(m => m.On);
        builder.HasIndex(m => m.SeriesId);
        builder.HasIndex(m => new { m.NetworkId, m.On });
        builder.HasOne<Network>().WithMany().HasForeignKey(m => m.NetworkId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(m => m.Agenda, point =>
        {
            point.ToTable("meeting_point").WithOwner().HasForeignKey("meeting_id");
            point.HasKey(p => p.Id);
            point.Property(p => p.Id).ValueGeneratedNever();
            point.Property(p => p.Title).HasMaxLength(500);
            point.Property(p => p.Presenter).HasMaxLength(200);
            point.Property(p => p.Notes).HasMaxLength(20000);
            point.Property(p => p.Decision).HasMaxLength(4000);
        });
        builder.OwnsMany(m => m.Invited, person =>
        {
            person.ToTable("meeting_invitee").WithOwner().HasForeignKey("meeting_id");
            person.HasKey(p => p.Id);
            person.Property(p => p.Id).ValueGeneratedNever();
            Secret(person.Property(p => p.Name).HasMaxLength(200));
            Secret(person.Property(p => p.Email).HasMaxLength(320));
            person.Property(p => p.Organisation).HasMaxLength(200);
            Secret(person.Property(p => p.Comment).HasMaxLength(1000));
            person.HasIndex(p => p.EnterpriseId);
            person.HasOne<Enterprise>().WithMany().HasForeignKey(p => p.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(m => m.Actions, action =>
        {
            action.ToTable("meeting_action").WithOwner().HasForeignKey("meeting_id");
            action.HasKey(a => a.Id);
            action.Property(a => a.Id).ValueGeneratedNever();
            action.Property(a => a.Text).HasMaxLength(700);
            action.Property(a => a.CommitteeCode).HasMaxLength(20);
            action.Property(a => a.Comment).HasMaxLength(4000);
            action.Property(a => a.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        });
    }

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);
}

internal sealed class ContactEntryMapping : IEntityTypeConfiguration<ContactEntry>
{
    public void Configure(EntityTypeBuilder<ContactEntry> builder)
    {
        builder.ToTable("contact_entry").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.With).HasMaxLength(300);
        builder.Property(c => c.Summary).HasMaxLength(4000);
        builder.Property(c => c.RegisteredBy).HasMaxLength(200);
        builder.Property(c => c.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(c => new { c.On, c.Id });
        builder.HasIndex(c => c.OrganisationId);
        builder.HasIndex(c => c.ProjectId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.NetworkId);
        builder.HasIndex(c => c.EnterpriseId);
        builder.HasOne<Network>().WithMany().HasForeignKey(c => c.NetworkId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(c => c.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class ObservationMapping : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ToTable("observation").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Title).HasMaxLength(300);
        builder.Property(o => o.Source).HasMaxLength(300);
        builder.Property(o => o.Link).HasMaxLength(1000);
        builder.Property(o => o.Says).HasMaxLength(8000);
        builder.Property(o => o.Means).HasMaxLength(8000);
        builder.Property(o => o.Keeper).HasMaxLength(200);
        builder.Property(o => o.CommitteeCode).HasMaxLength(20);
        builder.Property(o => o.Outcome).HasMaxLength(4000);
        builder.Property(o => o.JudgedBy).HasMaxLength(200);
        builder.Property(o => o.RegisteredBy).HasMaxLength(200);
        builder.Property(o => o.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(o => o.IsOwed).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(o => o.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(o => o.Tags);
        builder.PrimitiveCollection(o => o.Activities);
        builder.HasIndex(o => new { o.State, o.On });
        builder.HasIndex(o => o.On);
    }
}

/// <summary>Who signed up stands in the sign-up and nowhere else: the change log tells that it changed, not to what.</summary>
internal sealed class TrainingMapping : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("training").HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(200);
        builder.Property(t => t.Place).HasMaxLength(200);
        builder.Property(t => t.OnlineAddress).HasMaxLength(1000);
        builder.Property(t => t.TargetGroup).HasMaxLength(300);
        builder.Property(t => t.Organiser).HasMaxLength(200);
        builder.Property(t => t.Programme).HasMaxLength(8000);
        builder.Property(t => t.CancelledBecause).HasMaxLength(1000);
        builder.Property(t => t.EvaluationMean).HasPrecision(3, 2);
        builder.Property(t => t.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(t => t.Coming);
        builder.Ignore(t => t.Waiting);
        builder.Ignore(t => t.NotTold);
        builder.HasIndex(t => new { t.State, t.On });
        builder.HasIndex(t => t.On);
        builder.OwnsMany(t => t.SignUps, person =>
        {
            person.ToTable("training_sign_up").WithOwner().HasForeignKey("training_id");
            person.HasKey(p => p.Id);
            person.Property(p => p.Id).ValueGeneratedNever();
            Secret(person.Property(p => p.Name).HasMaxLength(200));
            Secret(person.Property(p => p.Email).HasMaxLength(320));
            Secret(person.Property(p => p.Organisation).HasMaxLength(200));
            person.Property(p => p.Language).HasMaxLength(2);
            person.HasIndex(p => p.Email);
        });
    }

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);
}

using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Persistence;

/// <summary>The platform's tables, the same in every schema.</summary>
internal static class PlatformModel
{
    public static void Apply(ModelBuilder model, IDatabaseDialect dialect)
    {
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(r => r.Position);
            row.Property(r => r.Position).ValueGeneratedOnAdd();
            row.HasIndex(r => r.MessageId).IsUnique();
            row.Property(r => r.MessageName).HasMaxLength(200);
            row.Property(r => r.TraceParent).HasMaxLength(55);

            // The relay asks for what is open and due, oldest first.
            row.HasIndex(r => new { r.VisibleAt, r.Position }).HasFilter("dispatched_at is null and dead_at is null");
            row.HasIndex(r => r.LeaseId).HasFilter("lease_id is not null");
            row.HasIndex(r => r.DispatchedAt).HasFilter("dispatched_at is not null");
            row.HasIndex(r => r.DeadAt).HasFilter("dead_at is not null");
        });

        model.Entity<InboxRow>(row =>
        {
            row.ToTable("inbox").HasKey(r => new { r.MessageId, r.Consumer });
            row.Property(r => r.Consumer).HasMaxLength(200).UseCollation(dialect.ExactCollation);
            row.HasIndex(r => r.ProcessedAt);
        });

        model.Entity<MailRow>(row =>
        {
            row.ToTable("mail").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.DedupKey).HasMaxLength(200).UseCollation(dialect.ExactCollation);
            row.HasIndex(r => r.DedupKey).IsUnique();
            row.Property(r => r.MessageId).HasMaxLength(200);
            row.Property(r => r.ToAddress).HasMaxLength(320);
            row.Property(r => r.ToName).HasMaxLength(200);
            row.Property(r => r.Subject).HasMaxLength(300);
            row.Property(r => r.Topic).HasMaxLength(100);
            row.HasIndex(r => r.VisibleAt).HasFilter("sent_at is null and dead_at is null");
            row.HasIndex(r => r.LeaseId).HasFilter("lease_id is not null");
            row.HasIndex(r => new { r.Topic, r.CreatedAt });
            row.HasIndex(r => r.DeadAt).HasFilter("dead_at is not null");
        });

        model.Entity<AuditRow>(row =>
        {
            row.ToTable("audit").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedOnAdd();
            row.Property(r => r.ActorKind).HasMaxLength(20);
            row.Property(r => r.ActorId).HasMaxLength(200);
            row.Property(r => r.ActorName).HasMaxLength(200);
            row.Property(r => r.Subject).HasMaxLength(100);
            row.Property(r => r.SubjectId).HasMaxLength(200);
            row.Property(r => r.Action).HasMaxLength(20);
            row.Property(r => r.TraceId).HasMaxLength(32);
            row.HasIndex(r => new { r.Subject, r.SubjectId, r.Id });
            row.HasIndex(r => r.At);
        });

        model.Entity<OperationRow>(row =>
        {
            row.ToTable("operation").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.Kind).HasMaxLength(100);
            row.Property(r => r.Title).HasMaxLength(300);
            row.Property(r => r.State).HasMaxLength(20);
            row.Property(r => r.StartedBy).HasMaxLength(200);
            row.Property(r => r.Version).IsConcurrencyToken();
            row.HasIndex(r => r.VisibleAt).HasFilter("finished_at is null");
        });

        model.Entity<FileRow>(row =>
        {
            row.ToTable("file").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.Name).HasMaxLength(255);
            row.Property(r => r.ContentType).HasMaxLength(150);
            row.Property(r => r.Sha256).HasMaxLength(64);
            row.Property(r => r.UploadedBy).HasMaxLength(200);
        });
    }
}

using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Lessons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>Derived: Evaluation has the log of its lessons.</summary>
internal sealed class KnownLessonMapping : IEntityTypeConfiguration<KnownLesson>
{
    private const int CodeLength = 8;

    public void Configure(EntityTypeBuilder<KnownLesson> builder)
    {
        builder.ToTable("known_lesson").HasKey(l => l.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Title).HasMaxLength(200);
        builder.Property(l => l.Learned).HasMaxLength(4000);
        builder.Property(l => l.Advice).HasMaxLength(4000);
        builder.Property(l => l.Phase).HasMaxLength(20);
        builder.Property(l => l.BuyingUnit).HasMaxLength(20);
        builder.Property(l => l.Link).HasMaxLength(400);

        // Two that are heard at the same moment: the older never writes over the newer.
        builder.Property(l => l.HeardVersion).IsConcurrencyToken();
        builder.HasIndex(l => l.BuyingUnit);
        builder.HasIndex(l => l.Basis);
        builder.OwnsMany(l => l.Codes, code =>
        {
            code.ToTable("known_lesson_code").WithOwner().HasForeignKey("known_lesson_id");
            code.HasAnnotation(AuditAnnotations.Ignore, true);
            code.Property(c => c.Code).HasMaxLength(CodeLength).IsUnicode(false);
            code.Property(c => c.Division).HasMaxLength(LessonCode.DivisionLength).IsUnicode(false);
            code.HasKey("known_lesson_id", nameof(LessonCode.Code));

            // A procurement's page looks up the lessons of its divisions.
            code.HasIndex(c => c.Division);
        });
    }
}

internal sealed class JudgedLessonMapping : IEntityTypeConfiguration<JudgedLesson>
{
    public void Configure(EntityTypeBuilder<JudgedLesson> builder)
    {
        builder.ToTable("judged_lesson").HasKey(j => j.Id);
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.How).HasMaxLength(JudgedLesson.Longest);
        builder.Property(j => j.Effect).HasMaxLength(JudgedLesson.Longest);
        builder.Property(j => j.Reason).HasMaxLength(JudgedLesson.Longest);
        builder.Property(j => j.JudgedBy).HasMaxLength(200);

        // A lesson is judged once beside a procurement, whoever does so at the same moment.
        builder.HasIndex(j => new { j.ProcurementId, j.LessonId }).IsUnique();
        builder.HasOne<ProcurementCase>().WithMany().HasForeignKey(j => j.ProcurementId).OnDelete(DeleteBehavior.Cascade);
        builder.OwnsMany(j => j.Entries, entry => History.Map(entry, "judged_lesson"));
    }
}

using Coordination.Evaluation.Domain.Evaluations;
using Coordination.Evaluation.Domain.Lessons;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

internal sealed class ProcurementEvaluationMapping : IEntityTypeConfiguration<ProcurementEvaluation>
{
    public void Configure(EntityTypeBuilder<ProcurementEvaluation> builder)
    {
        builder.ToTable("procurement_evaluation").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ProcurementTitle).HasMaxLength(1000);
        builder.Property(e => e.BuyerName).HasMaxLength(1000);
        builder.Property(e => e.BuyingUnit).HasMaxLength(20);
        builder.Property(e => e.StartedBy).HasMaxLength(200);
        builder.Property(e => e.FinishedBy).HasMaxLength(200);

        // What it says may be as secret as the tenders: the log says that it changed, not to what.
        builder.Property(e => e.Conclusion).HasMaxLength(ProcurementEvaluation.LongestText).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(e => e.NextTime).HasMaxLength(ProcurementEvaluation.LongestText).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(e => e.Answers).HasField("_answers").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson<IReadOnlyList<FormAnswer>, List<FormAnswer>>();
        builder.Property(e => e.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(e => e.Questions).Ignore(e => e.Open);

        // A procurement is evaluated once in each phase, whoever begins at the same moment.
        builder.HasIndex(e => new { e.ProcurementId, e.Phase }).IsUnique();
        builder.HasIndex(e => new { e.StartedAt, e.Id });
        builder.OwnsMany(e => e.Interviews, interview =>
        {
            interview.ToTable("evaluation_interview").WithOwner().HasForeignKey("procurement_evaluation_id");
            interview.HasKey(i => i.Id);
            interview.Property(i => i.Id).ValueGeneratedNever();
            interview.Property(i => i.Role).HasMaxLength(Interview.LongestRole);
            interview.Property(i => i.Organisation).HasMaxLength(Interview.LongestRole).HasAnnotation(AuditAnnotations.Secret, true);
            interview.Property(i => i.Said).HasMaxLength(Interview.LongestSaid).HasAnnotation(AuditAnnotations.Secret, true);
        });
        builder.OwnsMany(e => e.Entries, entry => History.Map(entry, "procurement_evaluation"));
    }
}

internal sealed class LessonMapping : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("lesson").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.ProcurementTitle).HasMaxLength(1000);
        builder.Property(l => l.Source).HasMaxLength(Lesson.LongestSource);
        builder.Property(l => l.Title).HasMaxLength(Lesson.LongestTitle);
        builder.Property(l => l.Learned).HasMaxLength(Lesson.LongestText);
        builder.Property(l => l.Advice).HasMaxLength(Lesson.LongestText);
        builder.Property(l => l.BuyingUnit).HasMaxLength(20);
        builder.Property(l => l.ProposedBy).HasMaxLength(200);
        builder.Property(l => l.RecordedBy).HasMaxLength(200);
        builder.Property(l => l.WithdrawnBecause).HasMaxLength(Lesson.LongestReason);
        builder.Property(l => l.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(l => l.Codes).HasColumnName("codes");
        builder.HasIndex(l => l.ProcurementId);
        builder.HasIndex(l => l.EvaluationId);
        builder.HasIndex(l => new { l.State, l.ProposedAt, l.Id });
        builder.HasOne<ProcurementEvaluation>().WithMany().HasForeignKey(l => l.EvaluationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(l => l.Entries, entry => History.Map(entry, "lesson"));
    }
}

/// <summary>What Procurement tells stands in its own change log. No key to the lesson: order is not promised.</summary>
internal sealed class LessonUseMapping : IEntityTypeConfiguration<LessonUse>
{
    public void Configure(EntityTypeBuilder<LessonUse> builder)
    {
        builder.ToTable("lesson_use").HasKey(u => u.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.ProcurementTitle).HasMaxLength(1000);
        builder.Property(u => u.How).HasMaxLength(2000);
        builder.Property(u => u.Effect).HasMaxLength(2000);
        builder.Property(u => u.Link).HasMaxLength(400);

        // Two that are heard at the same moment: the older never writes over the newer.
        builder.Property(u => u.HeardVersion).IsConcurrencyToken();
        builder.HasIndex(u => u.LessonId);
    }
}

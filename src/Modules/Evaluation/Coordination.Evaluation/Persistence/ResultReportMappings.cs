using Coordination.Evaluation.Domain.Reports;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

internal sealed class ResultReportMapping : IEntityTypeConfiguration<ResultReport>
{
    public void Configure(EntityTypeBuilder<ResultReport> builder)
    {
        builder.ToTable("result_report").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(200);
        builder.Property(r => r.PeriodKey).HasMaxLength(10);
        builder.Property(r => r.Organisation).HasMaxLength(200);
        builder.Property(r => r.RegistrationNumber).HasMaxLength(60);
        builder.Property(r => r.Recipient).HasMaxLength(200);
        builder.Property(r => r.Officer).HasMaxLength(200);
        builder.Property(r => r.Language).HasMaxLength(10);
        builder.Property(r => r.MadeBy).HasMaxLength(200);
        builder.Property(r => r.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.Frozen).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.ChangedAt).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.Parts).HasField("_parts").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson<IReadOnlyList<ReportPart>, List<ReportPart>>();
        builder.Property(r => r.Texts).HasField("_texts").UsePropertyAccessMode(PropertyAccessMode.Field).AsJson<IReadOnlyList<PartText>, List<PartText>>();
        builder.Ignore(r => r.Head);
        builder.HasIndex(r => new { r.ChangedAt, r.Id });
        builder.OwnsMany(r => r.Entries, entry => History.Map(entry, "result_report"));
    }
}

/// <summary>Settled when it was created; nothing of it is changed.</summary>
internal sealed class ReportEditionMapping : IEntityTypeConfiguration<ReportEdition>
{
    public void Configure(EntityTypeBuilder<ReportEdition> builder)
    {
        builder.ToTable("report_edition").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Content).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(e => e.PublishedBy).HasMaxLength(200);

        // Two who create at once make one edition.
        builder.HasIndex(e => new { e.ReportId, e.Number }).IsUnique();
        builder.HasOne<ResultReport>().WithMany().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

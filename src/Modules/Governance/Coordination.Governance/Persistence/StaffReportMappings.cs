using System.Text.Json;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>
/// As for matters, the audit log tells who changed what and never to what: a report may quote a matter that is protected later. What stood
/// there is in the sections' versions, which follow the report's readers. What a report rests on is kept by id without a foreign key:
/// a plan or a body of the example may be removed, and the report stays as it was.
/// </summary>
internal sealed class StaffReportMapping : IEntityTypeConfiguration<StaffReport>
{
    public void Configure(EntityTypeBuilder<StaffReport> builder)
    {
        builder.ToTable("staff_report").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        Secret(builder.Property(r => r.Title).HasMaxLength(500));
        Secret(builder.Property(r => r.Number).HasMaxLength(60));
        Secret(builder.Property(r => r.OfficersText).HasMaxLength(500));
        Secret(builder.Property(r => r.Head).HasConversion(
            h => Write(h),
            h => JsonSerializer.Deserialize<StaffReportHead>(h, MessageJson.Options)!,
            new ValueComparer<StaffReportHead>((a, b) => a!.IsSameAs(b!), h => h.Officers.Count, h => h)));
        Ignored(builder.Property(r => r.SortNumber).HasMaxLength(80));
        Ignored(builder.Property(r => r.SearchText));
        Ignored(builder.Property(r => r.ChangedAt));
        builder.Property(r => r.TemplateName).HasMaxLength(200);
        builder.Property(r => r.RetentionClass).HasMaxLength(100);
        builder.Property(r => r.Reviewer).HasMaxLength(200);
        builder.Property(r => r.StartedBy).HasMaxLength(200);
        builder.PrimitiveCollection(r => r.Assignments);
        builder.Ignore(r => r.Origin).Ignore(r => r.Possible);
        builder.HasIndex(r => new { r.ChangedAt, r.Id });
        builder.HasIndex(r => r.SortNumber);
        builder.HasIndex(r => new { r.State, r.ChangedAt });
        builder.HasIndex(r => r.MatterId);
        builder.HasIndex(r => r.PlanId);
        builder.HasIndex(r => r.AddresseeId);
        builder.OwnsMany(r => r.Entries, entry =>
        {
            entry.ToTable("staff_report_entry").WithOwner().HasForeignKey("report_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Note).HasMaxLength(2000);
            entry.Property(e => e.By).HasMaxLength(200);
        });
    }

    internal static string Write(StaffReportHead head) => JsonSerializer.Serialize(head, MessageJson.Options);

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);

    private static void Ignored<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Ignore, true);
}

internal sealed class ReportSectionMapping : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> builder)
    {
        builder.ToTable("report_section").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Heading).HasMaxLength(200).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(s => s.Guidance).HasMaxLength(2000).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(s => s.Text).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(s => s.WrittenBy).HasMaxLength(200).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(s => s.WrittenAt).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(s => s.Sources).HasConversion(
            s => JsonSerializer.Serialize(s, MessageJson.Options),
            s => JsonSerializer.Deserialize<List<SectionSource>>(s, MessageJson.Options)!,
            new ValueComparer<IReadOnlyList<SectionSource>>((a, b) => a!.SequenceEqual(b!), s => s.Count, s => s));
        builder.HasIndex(s => new { s.ReportId, s.Position });
        builder.HasOne<StaffReport>().WithMany().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionVersionMapping : IEntityTypeConfiguration<SectionVersion>
{
    public void Configure(EntityTypeBuilder<SectionVersion> builder)
    {
        builder.ToTable("section_version").HasKey(v => v.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Heading).HasMaxLength(200);
        builder.Property(v => v.WrittenBy).HasMaxLength(200);
        builder.HasIndex(v => new { v.SectionId, v.Number }).IsUnique();
        builder.HasOne<ReportSection>().WithMany().HasForeignKey(v => v.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionCommentMapping : IEntityTypeConfiguration<SectionComment>
{
    public void Configure(EntityTypeBuilder<SectionComment> builder)
    {
        builder.ToTable("section_comment").HasKey(c => c.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Text).HasMaxLength(4000);
        builder.Property(c => c.By).HasMaxLength(200);
        builder.Property(c => c.SettledBy).HasMaxLength(200);
        builder.HasIndex(c => c.ReportId);
        builder.HasOne<ReportSection>().WithMany().HasForeignKey(c => c.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionPresenceMapping : IEntityTypeConfiguration<SectionPresence>
{
    public void Configure(EntityTypeBuilder<SectionPresence> builder)
    {
        builder.ToTable("section_presence").HasKey(p => p.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.PersonName).HasMaxLength(200);
        builder.HasIndex(p => new { p.SectionId, p.PersonId }).IsUnique();
        builder.HasIndex(p => p.ReportId);
    }
}

internal sealed class StaffReportTemplateMapping : IEntityTypeConfiguration<StaffReportTemplate>
{
    public void Configure(EntityTypeBuilder<StaffReportTemplate> builder)
    {
        builder.ToTable("staff_report_template").HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(200);
        Sections(builder.Property(t => t.Sections));
        builder.Ignore(t => t.Use);
        builder.OwnsMany(t => t.Versions, version =>
        {
            version.ToTable("staff_report_template_version").WithOwner().HasForeignKey("template_id");
            version.HasAnnotation(AuditAnnotations.Ignore, true);
            version.HasKey("template_id", nameof(TemplateVersion.Number));
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Name).HasMaxLength(200);
            version.Property(v => v.MadeBy).HasMaxLength(200);
            Sections(version.Property(v => v.Sections));
        });
    }

    private static void Sections(PropertyBuilder<IReadOnlyList<TemplateSection>> property) => property.HasConversion(
        s => JsonSerializer.Serialize(s, MessageJson.Options),
        s => JsonSerializer.Deserialize<List<TemplateSection>>(s, MessageJson.Options)!,
        new ValueComparer<IReadOnlyList<TemplateSection>>((a, b) => a!.Count == b!.Count && a.Zip(b).All(p => p.First.IsSameAs(p.Second)), s => s.Count, s => s));
}

using System.Text.Json;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

/// <summary>What people have written of themselves stands in the enquiry and nowhere else: the change log tells that it changed, not to what.</summary>
internal sealed class EnquiryMapping : IEntityTypeConfiguration<Enquiry>
{
    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.ToTable("enquiry").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Number).HasMaxLength(20);
        Secret(builder.Property(e => e.Organisation).HasMaxLength(200));
        Secret(builder.Property(e => e.OrganisationNumber).HasMaxLength(30));
        Secret(builder.Property(e => e.Place).HasMaxLength(200));
        Secret(builder.Property(e => e.Message).HasMaxLength(8000));
        Secret(builder.Property(e => e.ContactName).HasMaxLength(200));
        Secret(builder.Property(e => e.Email).HasMaxLength(320));
        Secret(builder.Property(e => e.Phone).HasMaxLength(50));
        Secret(builder.Property(e => e.Reply).HasMaxLength(4000));
        builder.Property(e => e.Language).HasMaxLength(2);
        builder.Property(e => e.TakenBy).HasMaxLength(200);
        builder.Property(e => e.RoutedTo).HasMaxLength(200);
        builder.Property(e => e.OwedBy).HasMaxLength(20);
        builder.Property(e => e.Fingerprint).HasMaxLength(32).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(e => e.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);

        // A number is given once; two that are sent at the same moment find out here.
        builder.HasIndex(e => new { e.Year, e.Serial }).IsUnique();

        // The inbox: open ones, oldest day first; the sweep for late ones reads the same.
        builder.HasIndex(e => new { e.State, e.DueOn });
        builder.HasIndex(e => new { e.Email, e.ReceivedAt });
        builder.HasIndex(e => new { e.Fingerprint, e.ReceivedAt });
        builder.HasIndex(e => e.EnterpriseId);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(e => e.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Network>().WithMany().HasForeignKey(e => e.NetworkId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(e => e.Files, file =>
        {
            file.ToTable("enquiry_file").WithOwner().HasForeignKey("enquiry_id");
            file.HasKey(f => f.FileId);
            file.Property(f => f.FileId).ValueGeneratedNever();
            Secret(file.Property(f => f.Name).HasMaxLength(255));
        });
        builder.OwnsMany(e => e.Entries, entry =>
        {
            entry.ToTable("enquiry_entry").WithOwner().HasForeignKey("enquiry_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.By).HasMaxLength(200);
            entry.Property(e => e.Text).HasMaxLength(4000);
        });
    }

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);
}

/// <summary>Nobody but its writer knows of a draft, so the change log does not either.</summary>
internal sealed class EnquiryDraftMapping : IEntityTypeConfiguration<EnquiryDraft>
{
    public void Configure(EntityTypeBuilder<EnquiryDraft> builder)
    {
        builder.ToTable("enquiry_draft").HasKey(d => d.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Answers).HasConversion(
            a => JsonSerializer.Serialize(a, MessageJson.Options),
            a => JsonSerializer.Deserialize<EnquiryAnswers>(a, MessageJson.Options)!,
            new ValueComparer<EnquiryAnswers>((a, b) => ReferenceEquals(a, b), a => a.GetHashCode(), a => a));
        builder.HasIndex(d => d.ChangedAt);
        builder.OwnsMany(d => d.Files, file =>
        {
            file.ToTable("enquiry_draft_file").WithOwner().HasForeignKey("draft_id");
            file.HasAnnotation(AuditAnnotations.Ignore, true);
            file.HasKey(f => f.FileId);
            file.Property(f => f.FileId).ValueGeneratedNever();
            file.Property(f => f.Name).HasMaxLength(255);
        });
    }
}

internal sealed class EnquiryRulesMapping : IEntityTypeConfiguration<EnquiryRules>
{
    public void Configure(EntityTypeBuilder<EnquiryRules> builder)
    {
        builder.ToTable("enquiry_rules").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CommitteeCode).HasMaxLength(20);
        builder.Property(r => r.NoticeAddress).HasMaxLength(320);
    }
}

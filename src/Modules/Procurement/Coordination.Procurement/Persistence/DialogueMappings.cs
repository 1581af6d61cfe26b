using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Dialogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class SupplierMeetingMapping : IEntityTypeConfiguration<SupplierMeeting>
{
    private const string Key = "supplier_meeting_id";

    public void Configure(EntityTypeBuilder<SupplierMeeting> builder)
    {
        builder.ToTable("supplier_meeting").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Title).HasMaxLength(SupplierMeeting.LongestTitle);
        builder.Property(m => m.On).HasColumnName("held_on");
        builder.Property(m => m.Place).HasMaxLength(SupplierMeeting.LongestPlace);
        builder.Property(m => m.Link).HasMaxLength(SupplierMeeting.LongestLink);
        builder.Property(m => m.Purpose).HasMaxLength(SupplierMeeting.LongestText);
        builder.Property(m => m.BuyingUnit).HasMaxLength(20);
        builder.Property(m => m.Notes).HasMaxLength(SupplierMeeting.LongestNotes);
        builder.Property(m => m.CancelledBecause).HasMaxLength(SupplierMeeting.LongestText);
        builder.Property(m => m.ChangedAt).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(m => m.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.PrimitiveCollection(m => m.Codes).HasColumnName("codes");
        builder.Ignore(m => m.Uneven).Ignore(m => m.AnswersToGive);
        builder.HasIndex(m => m.On);
        builder.OwnsMany(m => m.Procurements, Map);
        builder.OwnsMany(m => m.Guests, Map);
        builder.OwnsMany(m => m.Materials, Map);
        builder.OwnsMany(m => m.Handovers, Map);
        builder.OwnsMany(m => m.Questions, Map);
        builder.OwnsMany(m => m.Entries, entry => History.Map(entry, "supplier_meeting"));
    }

    private static void Map(OwnedNavigationBuilder<SupplierMeeting, MeetingProcurement> tie)
    {
        tie.ToTable("meeting_procurement").WithOwner().HasForeignKey(Key);
        tie.HasKey(Key, nameof(MeetingProcurement.ProcurementId));
        tie.HasOne<ProcurementCase>().WithMany().HasForeignKey(t => t.ProcurementId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Map(OwnedNavigationBuilder<SupplierMeeting, MeetingGuest> guest)
    {
        guest.ToTable("meeting_guest").WithOwner().HasForeignKey(Key);
        guest.HasKey(g => g.Id);
        guest.Property(g => g.Id).ValueGeneratedNever();
        guest.Property(g => g.Name).HasMaxLength(MeetingGuest.LongestName);

        // A sole trader's is a personal number: the log says that it changed, not to what.
        guest.Property(g => g.Number).HasMaxLength(10).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
    }

    private static void Map(OwnedNavigationBuilder<SupplierMeeting, MeetingMaterial> material)
    {
        material.ToTable("meeting_material").WithOwner().HasForeignKey(Key);
        material.HasKey(m => m.Id);
        material.Property(m => m.Id).ValueGeneratedNever();
        material.Property(m => m.Title).HasMaxLength(MeetingMaterial.LongestTitle);
        material.Property(m => m.FileName).HasMaxLength(MeetingMaterial.LongestTitle);
        material.Property(m => m.Link).HasMaxLength(MeetingMaterial.LongestLink);
        material.Property(m => m.Words).HasMaxLength(MeetingMaterial.LongestWords);
        material.Property(m => m.By).HasMaxLength(200);
    }

    private static void Map(OwnedNavigationBuilder<SupplierMeeting, MeetingHandover> handover)
    {
        handover.ToTable("meeting_handover").WithOwner().HasForeignKey(Key);
        handover.HasKey(h => h.Id);
        handover.Property(h => h.Id).ValueGeneratedNever();
        handover.Property(h => h.On).HasColumnName("given_on");
        handover.HasIndex(h => new { h.MaterialId, h.GuestId }).IsUnique();
    }

    private static void Map(OwnedNavigationBuilder<SupplierMeeting, MeetingQuestion> question)
    {
        question.ToTable("meeting_question").WithOwner().HasForeignKey(Key);
        question.HasKey(q => q.Id);
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Question).HasMaxLength(MeetingQuestion.Longest);
        question.Property(q => q.Answer).HasMaxLength(MeetingQuestion.Longest);
    }
}

internal sealed class MeetingLetterMapping : IEntityTypeConfiguration<MeetingLetter>
{
    public void Configure(EntityTypeBuilder<MeetingLetter> builder)
    {
        builder.ToTable("meeting_letter").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.By).HasMaxLength(200);
        builder.HasIndex(l => l.MeetingId);

        // Nobody is written to twice about the same.
        builder.HasIndex(l => new { l.Subject, l.ContactId, l.Kind }).IsUnique();
    }
}

using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

/// <summary>What people have told an adviser stands in the case and nowhere else: the change log tells that it changed, not to what.</summary>
internal sealed class SupportCaseMapping : IEntityTypeConfiguration<SupportCase>
{
    public void Configure(EntityTypeBuilder<SupportCase> builder)
    {
        builder.ToTable("support_case").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.Title).HasMaxLength(200);
        Secret(builder.Property(c => c.NeedText).HasMaxLength(4000));
        Secret(builder.Property(c => c.Plan).HasMaxLength(4000));
        builder.PrimitiveCollection(c => c.ActivityIds).HasColumnName("activities");
        Secret(builder.Property(c => c.PartyName).HasMaxLength(200));
        Secret(builder.Property(c => c.ContactName).HasMaxLength(200));
        Secret(builder.Property(c => c.Email).HasMaxLength(320));
        Secret(builder.Property(c => c.Phone).HasMaxLength(50));
        builder.Property(c => c.EnquiryNumber).HasMaxLength(20);
        builder.Property(c => c.EnquiryLink).HasMaxLength(300);
        builder.Property(c => c.Adviser).HasMaxLength(200);
        builder.Property(c => c.AdviserId).HasMaxLength(100);
        builder.Property(c => c.WaitsFor).HasMaxLength(1000);
        Secret(builder.Property(c => c.ResultText).HasMaxLength(4000));
        builder.Property(c => c.CommitteeCode).HasMaxLength(20);
        builder.Property(c => c.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);

        // A number is given once, and an enquiry makes one case; two at the same moment find out here.
        builder.HasIndex(c => new { c.Year, c.Serial }).IsUnique();
        builder.HasIndex(c => c.EnquiryId).IsUnique().HasFilter("enquiry_id is not null");

        // The list and the board: open ones, oldest day first.
        builder.HasIndex(c => new { c.State, c.DueOn });
        builder.HasIndex(c => c.EnterpriseId);
        builder.OwnsMany(c => c.Contacts, contact =>
        {
            contact.ToTable("case_contact").WithOwner().HasForeignKey("case_id");
            contact.HasKey(c => c.Id);
            contact.Property(c => c.Id).ValueGeneratedNever();
            Secret(contact.Property(c => c.Text).HasMaxLength(4000));
            contact.Property(c => c.Cost).HasPrecision(18, 2);
            contact.Property(c => c.By).HasMaxLength(200);
        });
        builder.OwnsMany(c => c.Referrals, referral =>
        {
            referral.ToTable("case_referral").WithOwner().HasForeignKey("case_id");
            referral.HasKey(r => r.Id);
            referral.Property(r => r.Id).ValueGeneratedNever();
            referral.Property(r => r.To).HasMaxLength(200);
            Secret(referral.Property(r => r.Note).HasMaxLength(4000));
            Secret(referral.Property(r => r.Answer).HasMaxLength(4000));
        });
        builder.OwnsMany(c => c.Afterwards, afterward =>
        {
            afterward.ToTable("case_follow_up").WithOwner().HasForeignKey("case_id");
            afterward.HasKey(a => a.Id);
            afterward.Property(a => a.Id).ValueGeneratedNever();
            Secret(afterward.Property(a => a.Finding).HasMaxLength(4000));
            afterward.Property(a => a.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        });
        builder.OwnsMany(c => c.Entries, entry => History.Map(entry, "case"));
    }

    private static void Secret(PropertyBuilder property) => property.HasAnnotation(AuditAnnotations.Secret, true);
}

internal sealed class SupportRulesMapping : IEntityTypeConfiguration<SupportRules>
{
    public void Configure(EntityTypeBuilder<SupportRules> builder)
    {
        builder.ToTable("support_rules").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CommitteeCode).HasMaxLength(20);
        builder.Property(r => r.HourCost).HasPrecision(18, 2);
    }
}

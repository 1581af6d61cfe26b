using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class PlanMapping : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.ToTable("action_plan").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(300);
        builder.Property(p => p.RegistrationNumber).HasMaxLength(60);
        builder.Property(p => p.NormalisedNumber).HasMaxLength(60);
        builder.Property(p => p.Purpose).HasMaxLength(PlanAccount.Longest);
        builder.Property(p => p.Scope).HasMaxLength(PlanAccount.Longest);
        builder.Property(p => p.DrawnUpWith).HasMaxLength(PlanAccount.Longest);
        builder.Property(p => p.FollowUp).HasMaxLength(PlanAccount.Longest);
        builder.Property(p => p.Economy).HasMaxLength(PlanAccount.Longest);
        builder.Property(p => p.Notes).HasMaxLength(PlanAccount.Longest);
        builder.Property(p => p.OpenIntroduction).HasMaxLength(PlanAccount.Longest);
        builder.HasIndex(p => p.NormalisedNumber);
        builder.PrimitiveCollection(p => p.ServesGoals);
        builder.OwnsMany(p => p.Areas, area =>
        {
            area.ToTable("plan_area").WithOwner().HasForeignKey("plan_id");
            area.HasKey(a => a.Id);
            area.Property(a => a.Id).ValueGeneratedNever();
            area.Property(a => a.Title).HasMaxLength(300);
            area.Property(a => a.Introduction).HasMaxLength(4000);
            area.PrimitiveCollection(a => a.StrategicAreas);
        });
        builder.OwnsMany(p => p.Decisions, decision =>
        {
            decision.ToTable("plan_decision").WithOwner().HasForeignKey("plan_id");
            decision.HasKey(d => d.Id);
            decision.Property(d => d.Id).ValueGeneratedNever();
            decision.Property(d => d.Paragraph).HasMaxLength(20);
            decision.Property(d => d.RegistrationNumber).HasMaxLength(60);
            decision.Property(d => d.Note).HasMaxLength(2000);
        });
        builder.OwnsMany(p => p.Versions, version =>
        {
            version.ToTable("plan_version").WithOwner().HasForeignKey("plan_id");
            version.Property<PlanId>("plan_id");
            version.HasKey("plan_id", nameof(PlanVersion.Number));
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Reason).HasMaxLength(300);
            version.Property(v => v.MadeBy).HasMaxLength(200);
        });
        builder.OwnsMany(p => p.Documents, document =>
        {
            document.ToTable("plan_document").WithOwner().HasForeignKey("plan_id");
            document.Property<PlanId>("plan_id");
            document.HasKey("plan_id", nameof(PlanDocument.DocumentId));
            document.Property(d => d.DocumentId).ValueGeneratedNever();
        });
    }
}

internal sealed class GoverningDocumentMapping : IEntityTypeConfiguration<GoverningDocument>
{
    public void Configure(EntityTypeBuilder<GoverningDocument> builder)
    {
        builder.ToTable("governing_document").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Title).HasMaxLength(300);
        builder.Property(d => d.RegistrationNumber).HasMaxLength(60);
        builder.Property(d => d.NormalisedNumber).HasMaxLength(60);
        builder.HasIndex(d => d.NormalisedNumber);
        builder.Property(d => d.AdoptedBy).HasMaxLength(200);
        builder.Property(d => d.Address).HasMaxLength(1000);
        builder.Property(d => d.Summary).HasMaxLength(4000);
        builder.Property(d => d.AddressedTo).HasMaxLength(1000);
        builder.Property(d => d.FileName).HasMaxLength(260);
        builder.Property(d => d.RetentionClass).HasMaxLength(100);
        builder.OwnsMany(d => d.EarlierFiles, file =>
        {
            file.ToTable("governing_document_file").WithOwner().HasForeignKey("document_id");
            file.HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Name).HasMaxLength(300);
            file.Property(f => f.RetentionClass).HasMaxLength(100);
            file.HasIndex(f => f.FileId);
        });
        builder.OwnsMany(d => d.Goals, goal =>
        {
            goal.ToTable("document_goal").WithOwner().HasForeignKey("document_id");
            goal.HasKey(g => g.Id);
            goal.Property(g => g.Id).ValueGeneratedNever();
            goal.Property(g => g.Number).HasMaxLength(20);
            goal.Property(g => g.Title).HasMaxLength(500);
            goal.Property(g => g.Wording).HasMaxLength(4000);
        });
        builder.OwnsMany(d => d.StrategicAreas, area =>
        {
            area.ToTable("strategic_area").WithOwner().HasForeignKey("document_id");
            area.HasKey(a => a.Id);
            area.Property(a => a.Id).ValueGeneratedNever();
            area.Property(a => a.Title).HasMaxLength(300);
        });
    }
}

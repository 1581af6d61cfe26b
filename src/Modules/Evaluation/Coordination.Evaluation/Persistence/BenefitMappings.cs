using Coordination.Evaluation.Domain.Benefits;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Evaluation.Persistence;

internal sealed class BenefitMethodMapping : IEntityTypeConfiguration<BenefitMethod>
{
    public void Configure(EntityTypeBuilder<BenefitMethod> builder)
    {
        builder.ToTable("benefit_method").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.Scope).HasMaxLength(4000);
        builder.Property(m => m.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(m => m.Draft!).AsJson<BenefitAssumptions, BenefitAssumptions>();
        builder.Ignore(m => m.Current);
        builder.Ignore(m => m.Working);
        builder.OwnsMany(m => m.Versions, version =>
        {
            version.ToTable("benefit_version").WithOwner().HasForeignKey("method_id");
            version.HasKey(v => v.Id);
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Assumptions).AsJson<BenefitAssumptions, BenefitAssumptions>();
            version.Property(v => v.DecidedBy).HasMaxLength(300);
            version.Property(v => v.Because).HasMaxLength(2000);
            version.Property(v => v.By).HasMaxLength(200);
            version.HasIndex("method_id", nameof(BenefitVersion.Number)).IsUnique();
        });
        builder.OwnsMany(m => m.Entries, entry => History.Map(entry, "benefit_method"));
    }
}

/// <summary>Frozen with all that it rests on.</summary>
internal sealed class BenefitCalculationMapping : IEntityTypeConfiguration<BenefitCalculation>
{
    public void Configure(EntityTypeBuilder<BenefitCalculation> builder)
    {
        builder.ToTable("benefit_calculation").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.MethodName).HasMaxLength(200);
        builder.Property(c => c.Note).HasMaxLength(2000);
        builder.Property(c => c.Outcome).AsJson<BenefitOutcome, BenefitOutcome>();
        builder.Property(c => c.MadeBy).HasMaxLength(200);
        builder.Property(c => c.WithdrawnBy).HasMaxLength(200);
        builder.Property(c => c.WithdrawnBecause).HasMaxLength(2000);
        builder.HasOne<BenefitMethod>().WithMany().HasForeignKey(c => c.MethodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.MethodId, c.Year });
    }
}

using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Choices;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Demands;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class DemandMapping : IEntityTypeConfiguration<Demand>
{
    public void Configure(EntityTypeBuilder<Demand> builder)
    {
        builder.ToTable("demand").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Unit).HasMaxLength(20);
        builder.Property(d => d.Volume).HasPrecision(20, 2);
        builder.Property(d => d.Measure).HasMaxLength(Demand.LongestMeasure);
        builder.Property(d => d.Value).HasPrecision(20, 2);
        builder.Property(d => d.Note).HasMaxLength(Demand.LongestNote);
        builder.Property(d => d.JoiningNote).HasMaxLength(Demand.LongestNote);
        builder.Property(d => d.WithdrawnBecause).HasMaxLength(Demand.LongestNote);
        builder.HasOne<Category>().WithMany().HasForeignKey(d => d.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProcurementCase>().WithMany().HasForeignKey(d => d.ProcurementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.CategoryId, d.Year });
        builder.OwnsMany(d => d.Entries, entry => History.Map(entry, "demand"));
    }
}

internal sealed class PoolRuleMapping : IEntityTypeConfiguration<PoolRule>
{
    public void Configure(EntityTypeBuilder<PoolRule> builder)
    {
        builder.ToTable("pool_rule").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Volume).HasPrecision(20, 2);
        builder.Property(r => r.Value).HasPrecision(20, 2);
        builder.HasOne<Category>().WithOne().HasForeignKey<PoolRule>(r => r.CategoryId).OnDelete(DeleteBehavior.Cascade);
        builder.OwnsMany(r => r.Entries, entry => History.Map(entry, "pool_rule"));
    }
}

internal sealed class ChoiceSystemMapping : IEntityTypeConfiguration<ChoiceSystem>
{
    private const string Key = "choice_system_id";

    public void Configure(EntityTypeBuilder<ChoiceSystem> builder)
    {
        builder.ToTable("choice_system").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Service).HasMaxLength(ChoiceSystem.LongestTitle);
        builder.Property(s => s.Unit).HasMaxLength(20);
        builder.Property(s => s.Announced).HasMaxLength(ChoiceSystem.LongestTitle);
        builder.Property(s => s.Payment).HasMaxLength(ChoiceSystem.LongestText);
        builder.Property(s => s.Note).HasMaxLength(ChoiceSystem.LongestText);
        builder.Property(s => s.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.OwnsMany(s => s.Providers, Map);
        builder.OwnsMany(s => s.Analyses, Map);
        builder.OwnsMany(s => s.Entries, entry => History.Map(entry, "choice_system"));
    }

    private static void Map(OwnedNavigationBuilder<ChoiceSystem, ChoiceProvider> provider)
    {
        provider.ToTable("choice_provider").WithOwner().HasForeignKey(Key);
        provider.HasKey(p => p.Id);
        provider.Property(p => p.Id).ValueGeneratedNever();
        provider.Property(p => p.From).HasColumnName("provides_from");
        provider.Property(p => p.To).HasColumnName("provides_to");
        provider.HasOne<Supplier>().WithMany().HasForeignKey(p => p.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Map(OwnedNavigationBuilder<ChoiceSystem, ChoiceAnalysis> analysis)
    {
        analysis.ToTable("choice_analysis").WithOwner().HasForeignKey(Key);
        analysis.HasKey(a => a.Id);
        analysis.Property(a => a.Id).ValueGeneratedNever();
        analysis.Property(a => a.On).HasColumnName("analysed_on");
        analysis.Property(a => a.Finding).HasMaxLength(ChoiceSystem.LongestText);
        analysis.Property(a => a.Proposal).HasMaxLength(ChoiceSystem.LongestText);
        analysis.Property(a => a.Author).HasMaxLength(ChoiceSystem.LongestTitle);
    }
}

using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(200);
        builder.Property(o => o.Number).HasConversion(n => n!.Digits, digits => OrganisationNumber.From(digits)).HasMaxLength(10).IsUnicode(false);
        builder.Property(o => o.OtherNames).HasMaxLength(500);
        builder.Property(o => o.Website).HasMaxLength(300);
        builder.Property(o => o.Work).HasMaxLength(4000);
        builder.Property(o => o.Notes).HasMaxLength(4000);
        builder.Property(o => o.EndedBecause).HasMaxLength(1000);
        builder.Property(o => o.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(o => o.Number);
        builder.HasIndex(o => new { o.Name, o.Id });
        builder.OwnsMany(o => o.Entries, entry => History.Map(entry, "organisation"));
    }
}

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("project").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.PrimitiveCollection(p => p.FunderIds).HasColumnName("funders");
        builder.PrimitiveCollection(p => p.ActivityIds).HasColumnName("activities");
        builder.Property(p => p.OtherFunders).HasMaxLength(500);
        builder.Property(p => p.Places).HasMaxLength(500);
        builder.Property(p => p.Aim).HasMaxLength(4000);
        builder.Property(p => p.Amount).HasPrecision(18, 2);
        builder.Property(p => p.Website).HasMaxLength(300);
        builder.Property(p => p.EndedBecause).HasMaxLength(1000);
        builder.Property(p => p.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(p => new { p.StartsOn, p.Id });
        builder.HasIndex(p => p.OwnerEnterpriseId);
        builder.HasIndex(p => p.OwnerOrganisationId);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(p => p.OwnerEnterpriseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(p => p.Deepenings, deepening =>
        {
            deepening.ToTable("project_deepening").WithOwner().HasForeignKey("project_id");
            deepening.HasKey(d => d.Id);
            deepening.Property(d => d.Id).ValueGeneratedNever();
            deepening.Property(d => d.Text).HasMaxLength(4000);
            deepening.Property(d => d.ProposedBy).HasMaxLength(200);
            deepening.Property(d => d.ActivityNumber).HasMaxLength(40);
            deepening.Property(d => d.ActivityLink).HasMaxLength(300);
            deepening.Property(d => d.RefusedBecause).HasMaxLength(100);
            deepening.HasIndex(d => d.ActivityId);
        });
        builder.OwnsMany(p => p.Entries, entry => History.Map(entry, "project"));
    }
}

/// <summary>How histories are stored: beside what they are of, and not told a second time in the change log.</summary>
internal static class History
{
    public static void Map<T>(OwnedNavigationBuilder<T, HistoryEntry> entry, string owner)
        where T : class
    {
        entry.ToTable($"{owner}_entry").WithOwner().HasForeignKey($"{owner}_id");
        entry.HasAnnotation(AuditAnnotations.Ignore, true);
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Text).HasMaxLength(8000);
        entry.Property(e => e.By).HasMaxLength(200);
    }
}

using Coordination.Networking.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class GuideSectionMapping : IEntityTypeConfiguration<GuideSection>
{
    public void Configure(EntityTypeBuilder<GuideSection> builder)
    {
        builder.ToTable("guide_section").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Language).HasMaxLength(2);
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Text).HasMaxLength(GuideSection.LongestText);
        builder.Ignore(s => s.Published);
        builder.HasIndex(s => new { s.Guide, s.Language, s.Position });
        builder.OwnsMany(s => s.Versions, version =>
        {
            version.ToTable("guide_version").WithOwner().HasForeignKey("section_id");
            version.HasKey(v => v.Id);
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Title).HasMaxLength(200);
            version.Property(v => v.Text).HasMaxLength(GuideSection.LongestText);
            version.Property(v => v.PublishedBy).HasMaxLength(200);
        });
    }
}

using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Categories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("category").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.PrimitiveCollection(c => c.Words).HasColumnName("words");
        builder.PrimitiveCollection(c => c.Codes).HasColumnName("codes");
        builder.Property(c => c.Note).HasMaxLength(1000);
        builder.Property(c => c.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(c => c.Ranges);

        // Two of one name would be one thing under two lists of codes.
        builder.HasIndex(c => c.Name).IsUnique();
    }
}

using Coordination.BusinessSupport.Domain.Examples;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

internal sealed class ExampleLoadMapping : IEntityTypeConfiguration<ExampleLoad>
{
    public void Configure(EntityTypeBuilder<ExampleLoad> builder)
    {
        builder.ToTable("example_load").HasKey(l => l.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.RemovedAt).IsConcurrencyToken();
        builder.Ignore(l => l.IsOver);
    }
}

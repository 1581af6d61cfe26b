using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Counting;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>What others tell is no change made here: the module that told it has it in its audit.</summary>
internal sealed class CountedEventMapping : IEntityTypeConfiguration<CountedEvent>
{
    public void Configure(EntityTypeBuilder<CountedEvent> builder)
    {
        builder.ToTable("counted_event").HasKey(e => new { e.Kind, e.SourceId });
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(e => e.Title).HasMaxLength(500);
        builder.Property(e => e.SearchText).HasMaxLength(500);
        builder.Property(e => e.Link).HasMaxLength(200);
        builder.PrimitiveCollection(e => e.Activities);
        builder.HasIndex(e => e.On);
        builder.HasIndex(e => e.NetworkId);
    }
}

internal sealed class CountedNetworkMapping : IEntityTypeConfiguration<CountedNetwork>
{
    public void Configure(EntityTypeBuilder<CountedNetwork> builder)
    {
        builder.ToTable("counted_network").HasKey(n => n.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Name).HasMaxLength(300);
        builder.Property(n => n.Link).HasMaxLength(200);
        builder.PrimitiveCollection(n => n.Activities);
    }
}

internal sealed class ActivityProposalMapping : IEntityTypeConfiguration<ActivityProposal>
{
    public void Configure(EntityTypeBuilder<ActivityProposal> builder)
    {
        builder.ToTable("activity_proposal").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(1000);
        builder.Property(p => p.Source).HasMaxLength(500);
        builder.Property(p => p.Link).HasMaxLength(200);
        builder.Property(p => p.By).HasMaxLength(200);
    }
}

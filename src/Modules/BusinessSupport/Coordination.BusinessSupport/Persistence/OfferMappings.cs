using Coordination.BusinessSupport.Domain.Offers;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("offer").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Title).HasMaxLength(200);
        builder.Property(o => o.Owner).HasMaxLength(200);
        builder.Property(o => o.CommitteeCode).HasMaxLength(20);
        builder.Property(o => o.Description).HasMaxLength(4000);
        builder.Property(o => o.OpenTo).HasMaxLength(1000);
        builder.Property(o => o.Contact).HasMaxLength(1000);
        builder.Property(o => o.Price).HasMaxLength(300);
        builder.Property(o => o.Website).HasMaxLength(300);
        builder.Property(o => o.WithdrawnBecause).HasMaxLength(1000);
        builder.Property(o => o.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(o => o.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(o => o.Assessment);
        builder.HasIndex(o => new { o.State, o.Title, o.Id });
        builder.OwnsMany(o => o.Assessments, assessment =>
        {
            assessment.ToTable("neutrality_assessment").WithOwner().HasForeignKey("offer_id");
            assessment.HasKey(a => a.Id);
            assessment.Property(a => a.Id).ValueGeneratedNever();
            assessment.Property(a => a.OpenTo).HasMaxLength(1000);
            assessment.Property(a => a.Advantage).HasMaxLength(4000);
            assessment.Property(a => a.MarketEffect).HasMaxLength(4000);
            assessment.Property(a => a.AidGround).HasMaxLength(4000);
            assessment.Property(a => a.ExceptionalReasons).HasMaxLength(4000);
            assessment.Property(a => a.DecidedBy).HasMaxLength(200);
            assessment.Property(a => a.RegisteredBy).HasMaxLength(200);
        });
        builder.OwnsMany(o => o.Entries, entry => History.Map(entry, "offer"));
    }
}

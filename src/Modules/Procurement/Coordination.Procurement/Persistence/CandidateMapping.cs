using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>A copy of what the register tells: the register's own log says who changed what.</summary>
internal sealed class CandidateMapping : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> builder)
    {
        builder.ToTable("candidate").HasKey(s => s.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(ProcurementFacts.LongestName);
        builder.Property(s => s.Locality).HasMaxLength(200);
        builder.Property(s => s.SharePercent).HasPrecision(5, 2);
        builder.OwnsMany(s => s.Offers, offer =>
        {
            offer.ToTable("candidate_offer").WithOwner().HasForeignKey("candidate_id");
            offer.HasAnnotation(AuditAnnotations.Ignore, true);
            offer.HasKey(o => o.Id);
            offer.Property(o => o.Id).ValueGeneratedNever();
            offer.Property(o => o.Name).HasMaxLength(Candidate.LongestText);
            offer.Property(o => o.Cpv).HasMaxLength(8).IsUnicode(false);
            offer.Property(o => o.Capacity).HasMaxLength(Candidate.LongestText);
            offer.Property(o => o.Area).HasMaxLength(Candidate.LongestText);
        });
    }
}

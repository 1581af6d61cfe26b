using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

internal sealed class FundingInvitationMapping : IEntityTypeConfiguration<FundingInvitation>
{
    public void Configure(EntityTypeBuilder<FundingInvitation> builder)
    {
        builder.ToTable("funding_invitation").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Name).HasMaxLength(200).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(i => i.Email).HasMaxLength(254).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(i => i.InvitedBy).HasMaxLength(200);

        // One address is invited once to a call; who is invited again after a withdrawal gets a new link.
        builder.HasIndex(i => new { i.CallId, i.Email }).IsUnique().HasFilter("withdrawn_at is null");
        builder.HasOne<FundingScheme>().WithMany().HasForeignKey(i => i.SchemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Networking.Persistence;

internal sealed class NetworkCalendarMapping : IEntityTypeConfiguration<NetworkCalendar>
{
    public void Configure(EntityTypeBuilder<NetworkCalendar> builder)
    {
        builder.ToTable("network_calendar").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.TokenHash).HasMaxLength(64).HasAnnotation(AuditAnnotations.Secret, true);
        builder.HasIndex(c => c.TokenHash).IsUnique();
        builder.HasOne<Network>().WithMany().HasForeignKey(c => c.Id).OnDelete(DeleteBehavior.Cascade);
    }
}

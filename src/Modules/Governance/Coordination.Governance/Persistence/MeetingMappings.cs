using System.Text.Json;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meeting").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.On).HasColumnName("held_on");
        builder.Property(m => m.Place).HasMaxLength(200);
        builder.Property(m => m.CancelledBecause).HasMaxLength(500);

        // One meeting a day: a list sent twice adds nothing the second time.
        builder.HasIndex(m => new { m.CommitteeId, m.On }).IsUnique().HasFilter("state = 'Planned'");
        builder.HasIndex(m => m.On);
        builder.HasOne<Committee>().WithMany().HasForeignKey(m => m.CommitteeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PreparationRuleMapping : IEntityTypeConfiguration<PreparationRule>
{
    public void Configure(EntityTypeBuilder<PreparationRule> builder)
    {
        builder.ToTable("preparation_rule").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.CommitteeId).IsUnique();
        builder.Property(r => r.Settings)
            .HasConversion(
                s => Write(s),
                s => JsonSerializer.Deserialize<PreparationSettings>(s, MessageJson.Options)!,
                new ValueComparer<PreparationSettings>((a, b) => a == b, s => s.GetHashCode(), s => s))
            .HasMaxLength(2000);
        builder.HasOne<Committee>().WithMany().HasForeignKey(r => r.CommitteeId).OnDelete(DeleteBehavior.Cascade);
    }

    internal static string Write(PreparationSettings settings) => JsonSerializer.Serialize(settings, MessageJson.Options);
}

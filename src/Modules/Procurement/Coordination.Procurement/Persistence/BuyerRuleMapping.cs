using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Buyers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>Numbers and names are compared exactly: their form is made the same before.</summary>
internal sealed class BuyerRuleMapping(IDatabaseDialect dialect) : IEntityTypeConfiguration<BuyerRule>
{
    public void Configure(EntityTypeBuilder<BuyerRule> builder)
    {
        builder.ToTable("buyer_rule").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Buyer);
        builder.Property(r => r.BuyerNumber).HasMaxLength(BuyerRule.LongestNumber).UseCollation(dialect.ExactCollation);
        builder.Property(r => r.NameKey).HasMaxLength(BuyerRule.LongestName).UseCollation(dialect.ExactCollation);
        builder.Property(r => r.BuyerName).HasMaxLength(BuyerRule.LongestName);
        builder.Property(r => r.BuyingUnit).HasMaxLength(20);
        builder.Property(r => r.SettledBy).HasMaxLength(200);

        // A buyer is one unit, whoever settles it at the same moment.
        builder.HasIndex(r => new { r.BuyerNumber, r.NameKey }).IsUnique();
    }
}

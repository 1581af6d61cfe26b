using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

internal sealed class QuarterReviewMapping : IEntityTypeConfiguration<QuarterReview>
{
    public void Configure(EntityTypeBuilder<QuarterReview> builder)
    {
        builder.ToTable("quarter_review").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.BuyingUnit).HasMaxLength(20);
        builder.Property(r => r.Conclusion).HasMaxLength(QuarterReview.LongestConclusion);
        builder.Ignore(r => r.When).Ignore(r => r.IsOpen);

        // One for each unit and quarter, however many sweep at once.
        builder.HasIndex(r => new { r.BuyingUnit, r.Year, r.Quarter }).IsUnique();
        builder.OwnsMany(r => r.Entries, entry => History.Map(entry, "quarter_review"));
    }
}

internal sealed class ReviewItemMapping : IEntityTypeConfiguration<ReviewItem>
{
    public void Configure(EntityTypeBuilder<ReviewItem> builder)
    {
        builder.ToTable("review_item").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.BuyingUnit).HasMaxLength(20);
        builder.Property(i => i.Title).HasMaxLength(ProcurementFacts.LongestTitle);
        builder.Property(i => i.ReserveWords).HasMaxLength(ReviewItem.LongestWords);
        builder.Property(i => i.SplitWords).HasMaxLength(ReviewItem.LongestWords);
        builder.Property(i => i.EmploymentWords).HasMaxLength(ReviewItem.LongestWords);
        builder.Property(i => i.SmallSuppliersWords).HasMaxLength(ReviewItem.LongestWords);
        builder.Property(i => i.EarlyDialogueWords).HasMaxLength(ReviewItem.LongestWords);
        builder.Property(i => i.Way).HasMaxLength(ReviewItem.LongestWords);
        builder.Property(i => i.AnsweredBy).HasMaxLength(200);
        builder.Property(i => i.UnitAnswer).HasMaxLength(ReviewItem.LongestReason);
        builder.Property(i => i.SetAsideBecause).HasMaxLength(ReviewItem.LongestReason);
        builder.Ignore(i => i.When).Ignore(i => i.State).Ignore(i => i.IsAnswered).Ignore(i => i.IsSettled);
        builder.HasOne<QuarterReview>().WithMany().HasForeignKey(i => i.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ProcurementCase>().WithMany().HasForeignKey(i => i.ProcurementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SupplierContract>().WithMany().HasForeignKey(i => i.ContractId).OnDelete(DeleteBehavior.Restrict);

        // Each procurement and contract once in a review, however many sweep at once.
        builder.HasIndex(i => new { i.ReviewId, i.ProcurementId }).IsUnique();
        builder.HasIndex(i => new { i.ReviewId, i.ContractId }).IsUnique();
        builder.OwnsMany(i => i.Duties, duty => Duties.Map(duty, "review_item"));
        builder.OwnsMany(i => i.Entries, entry => History.Map(entry, "review_item"));
    }
}

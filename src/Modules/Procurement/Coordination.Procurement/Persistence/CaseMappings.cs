using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>Ids of sources and codes are compared exactly: two that differ in case are two.</summary>
internal sealed class ProcurementCaseMapping(IDatabaseDialect dialect) : IEntityTypeConfiguration<ProcurementCase>
{
    private const int CodeLength = 8;

    public void Configure(EntityTypeBuilder<ProcurementCase> builder)
    {
        builder.ToTable("procurement_case").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.SourceId).HasMaxLength(ProcurementCase.LongestSourceId).UseCollation(dialect.ExactCollation);
        builder.Property(c => c.Title).HasMaxLength(ProcurementFacts.LongestTitle);
        builder.Property(c => c.Description).HasMaxLength(ProcurementFacts.LongestDescription);
        builder.Property(c => c.BuyerName).HasMaxLength(ProcurementFacts.LongestName);
        builder.Property(c => c.BuyerNumber).HasMaxLength(50);
        builder.Property(c => c.BuyingUnit).HasMaxLength(20);
        builder.Property(c => c.ProcedureText).HasMaxLength(200);
        builder.Property(c => c.LegalBasis).HasMaxLength(200);
        builder.Property(c => c.MainCpv).HasMaxLength(CodeLength).IsUnicode(false);
        builder.PrimitiveCollection(c => c.AdditionalCpv).HasColumnName("additional_cpv");
        builder.PrimitiveCollection(c => c.Places).HasColumnName("places");
        builder.PrimitiveCollection(c => c.SocialObjectives).HasColumnName("social_objectives");
        builder.Property(c => c.EstimatedValue).HasPrecision(20, 2);
        builder.Property(c => c.Currency).HasMaxLength(3).IsUnicode(false);
        builder.Property(c => c.TotalValue).HasPrecision(20, 2).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.TotalCurrency).HasMaxLength(3).IsUnicode(false);

        // How many have tendered is secret before the award: the log says that it changed, not to what.
        builder.Property(c => c.TenderCount).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.EmploymentText).HasMaxLength(2000);
        builder.Property(c => c.Website).HasMaxLength(1000);
        builder.Property(c => c.EndedBecause).HasMaxLength(ProcurementCase.LongestReason);
        builder.Property(c => c.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(c => c.Estimate).Ignore(c => c.Total).Ignore(c => c.Reservation);

        // The same procurement from the same source is one, whoever reads it at the same moment.
        builder.HasIndex(c => new { c.Source, c.SourceId }).IsUnique();

        // The lists: what is open by its deadline, what is planned by its quarter, a unit's own.
        builder.HasIndex(c => new { c.Status, c.TenderDeadline, c.Id });
        builder.HasIndex(c => new { c.Status, c.PlannedYear, c.PlannedQuarter, c.Id });
        builder.HasIndex(c => new { c.BuyingUnit, c.Status });
        builder.HasIndex(c => c.PublishedOn);
        builder.OwnsMany(c => c.Lots, Map);
        builder.OwnsMany(c => c.Winners, Map);
        builder.OwnsMany(c => c.Notices, Map);
        builder.OwnsMany(c => c.Priors, Map);
        builder.OwnsMany(c => c.Doubts, Map);
        builder.OwnsMany(c => c.Codes, Map);
        builder.OwnsMany(c => c.Reservations, Map);
        builder.OwnsMany(c => c.Shares, Map);
        builder.OwnsMany(c => c.Entries, entry => History.Map(entry, "procurement_case"));
    }

    private static void Map(OwnedNavigationBuilder<ProcurementCase, Lot> lot)
    {
        lot.ToTable("lot").WithOwner().HasForeignKey("procurement_case_id");
        lot.HasKey(l => l.Id);
        lot.Property(l => l.Id).ValueGeneratedNever();
        lot.Property(l => l.Number).HasMaxLength(100);
        lot.Property(l => l.Title).HasMaxLength(ProcurementFacts.LongestTitle);
        lot.Property(l => l.MainCpv).HasMaxLength(CodeLength).IsUnicode(false);
        lot.PrimitiveCollection(l => l.AdditionalCpv).HasColumnName("additional_cpv");
        lot.Property(l => l.EstimatedValue).HasPrecision(20, 2);
        lot.Property(l => l.Currency).HasMaxLength(3).IsUnicode(false);
        lot.Property(l => l.TenderCount).HasAnnotation(AuditAnnotations.Secret, true);
        lot.Ignore(l => l.Estimate).Ignore(l => l.Codes);
    }

    private static void Map(OwnedNavigationBuilder<ProcurementCase, Winner> winner)
    {
        winner.ToTable("winner").WithOwner().HasForeignKey("procurement_case_id");
        winner.HasKey(w => w.Id);
        winner.Property(w => w.Id).ValueGeneratedNever();

        // A sole trader's is a personal number, and an award that is taken back is secret again: the log says that it changed, not to what.
        winner.Property(w => w.Name).HasMaxLength(ProcurementFacts.LongestName).HasAnnotation(AuditAnnotations.Secret, true);
        winner.Property(w => w.Number).HasMaxLength(50).HasAnnotation(AuditAnnotations.Secret, true);
        winner.Property(w => w.Lot).HasMaxLength(Winner.LongestLot);
        winner.Property(w => w.Size).HasMaxLength(50);
        winner.Property(w => w.LegalForm).HasMaxLength(100);
        winner.Property(w => w.Count).HasDefaultValue(1);
        winner.Property(w => w.Value).HasPrecision(20, 2).HasAnnotation(AuditAnnotations.Secret, true);
        winner.Property(w => w.Currency).HasMaxLength(3).IsUnicode(false);
        winner.Ignore(w => w.Money);
        winner.HasIndex(w => w.Number);
    }

    /// <summary>Notices tell themselves when they were read: the change log would only repeat them.</summary>
    private void Map(OwnedNavigationBuilder<ProcurementCase, Notice> notice)
    {
        notice.ToTable("notice").WithOwner().HasForeignKey("procurement_case_id");
        notice.HasAnnotation(AuditAnnotations.Ignore, true);
        notice.HasKey(n => n.Id);
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.PublicationId).HasMaxLength(200).UseCollation(dialect.ExactCollation);
        notice.Property(n => n.Version).HasMaxLength(100).UseCollation(dialect.ExactCollation);
        notice.Property(n => n.Kind).HasMaxLength(100);
        notice.Property(n => n.Subtype).HasMaxLength(40);
        notice.Property(n => n.PublicationNumber).HasMaxLength(100);
        notice.Property(n => n.Supersedes).HasMaxLength(200).UseCollation(dialect.ExactCollation);
        notice.Property(n => n.File).HasMaxLength(300);

        // A notice is taken once, whoever reads it at the same moment.
        notice.HasIndex(n => new { n.Source, n.PublicationId, n.Version }).IsUnique();

        // Others refer to it by the one or the other; a change by what it changes.
        notice.HasIndex(n => n.PublicationNumber).HasFilter("publication_number is not null");
        notice.HasIndex(n => n.Supersedes).HasFilter("supersedes is not null");
    }

    private void Map(OwnedNavigationBuilder<ProcurementCase, PriorNotice> prior)
    {
        prior.ToTable("prior_notice").WithOwner().HasForeignKey("procurement_case_id");
        prior.HasAnnotation(AuditAnnotations.Ignore, true);
        prior.HasKey(p => p.Id);
        prior.Property(p => p.Id).ValueGeneratedNever();
        prior.Property(p => p.Name).HasMaxLength(PriorNotice.LongestName).UseCollation(dialect.ExactCollation);
        prior.Property(p => p.Part).HasMaxLength(PriorNotice.LongestPart);
        prior.HasIndex(p => p.Name);
    }

    private static void Map(OwnedNavigationBuilder<ProcurementCase, Reservation> reservation)
    {
        reservation.ToTable("reservation").WithOwner().HasForeignKey("procurement_case_id");
        reservation.HasKey(r => r.Id);
        reservation.Property(r => r.Id).ValueGeneratedNever();
        reservation.Property(r => r.Ground).HasMaxLength(Reservation.LongestGround);
        reservation.Property(r => r.DecidedBy).HasMaxLength(200);
        reservation.Property(r => r.RecordedBy).HasMaxLength(200);
        reservation.HasIndex(r => r.Basis);
    }

    private static void Map(OwnedNavigationBuilder<ProcurementCase, ShareProof> share)
    {
        share.ToTable("share_proof").WithOwner().HasForeignKey("procurement_case_id");
        share.HasKey(s => s.Id);
        share.Property(s => s.Id).ValueGeneratedNever();
        // Whoever has shown a share has tendered: the log says that it changed, not to what.
        share.Property(s => s.Supplier).HasMaxLength(ProcurementFacts.LongestName).HasAnnotation(AuditAnnotations.Secret, true);
        share.Property(s => s.Percent).HasPrecision(5, 1).HasAnnotation(AuditAnnotations.Secret, true);
        share.Property(s => s.On).HasColumnName("shown_on");
        share.Property(s => s.Proof).HasMaxLength(1000).HasAnnotation(AuditAnnotations.Secret, true);
        share.Property(s => s.VouchedBy).HasMaxLength(200).HasAnnotation(AuditAnnotations.Secret, true);
        share.Property(s => s.RecordedBy).HasMaxLength(200);
    }

    private static void Map(OwnedNavigationBuilder<ProcurementCase, Doubt> doubt)
    {
        doubt.ToTable("doubt").WithOwner().HasForeignKey("procurement_case_id");
        doubt.HasAnnotation(AuditAnnotations.Ignore, true);
        doubt.HasKey(d => d.Id);
        doubt.Property(d => d.Id).ValueGeneratedNever();
        doubt.Property(d => d.Field).HasMaxLength(100);
        doubt.Property(d => d.Raw).HasMaxLength(1000);
    }

    private void Map(OwnedNavigationBuilder<ProcurementCase, CaseCode> code)
    {
        code.ToTable("case_code").WithOwner().HasForeignKey("procurement_case_id");
        code.HasAnnotation(AuditAnnotations.Ignore, true);
        code.Property(c => c.Code).HasMaxLength(CodeLength).IsUnicode(false).UseCollation(dialect.ExactCollation);
        code.HasKey("procurement_case_id", nameof(CaseCode.Code));

        // Matching and searching at any level: a level is a range of codes.
        code.HasIndex(c => c.Code);
    }
}

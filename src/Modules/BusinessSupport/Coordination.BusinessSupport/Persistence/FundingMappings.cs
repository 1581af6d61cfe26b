using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

internal sealed class FundingSchemeMapping : IEntityTypeConfiguration<FundingScheme>
{
    public void Configure(EntityTypeBuilder<FundingScheme> builder)
    {
        builder.ToTable("funding_scheme").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Purpose).HasMaxLength(4000);
        builder.Property(s => s.TitleEnglish).HasMaxLength(200);
        builder.Property(s => s.PurposeEnglish).HasMaxLength(4000);
        builder.Property(s => s.CommitteeCode).HasMaxLength(20);
        builder.Property(s => s.NoAidGround).HasMaxLength(4000);
        builder.Property(s => s.RegisteredBy).HasMaxLength(200);
        builder.Property(s => s.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(s => new { s.State, s.Title, s.Id });
        builder.OwnsMany(s => s.Criteria, criterion =>
        {
            criterion.ToTable("scheme_criterion").WithOwner().HasForeignKey("scheme_id");
            criterion.HasKey(c => c.Id);
            criterion.Property(c => c.Id).ValueGeneratedNever();
            criterion.Property(c => c.Text).HasMaxLength(SchemeCriterion.LongestText);
            criterion.Property(c => c.TextEnglish).HasMaxLength(SchemeCriterion.LongestText);
        });
        builder.OwnsMany(s => s.Frames, frame =>
        {
            frame.ToTable("budget_frame").WithOwner().HasForeignKey("scheme_id");
            frame.HasKey(f => f.Id);
            frame.Property(f => f.Id).ValueGeneratedNever();
            frame.Property(f => f.Kronor).HasPrecision(18, 2);
        });
        builder.OwnsMany(s => s.Calls, call =>
        {
            call.ToTable("funding_call").WithOwner().HasForeignKey("scheme_id");
            call.HasKey(c => c.Id);
            call.Property(c => c.Id).ValueGeneratedNever();
            call.Property(c => c.Title).HasMaxLength(200);
            call.Property(c => c.TitleEnglish).HasMaxLength(200);
            call.Property(c => c.InvitationGround).HasMaxLength(1000);
        });
    }
}

internal sealed class FundingApplicationMapping : IEntityTypeConfiguration<FundingApplication>
{
    public const string OneToACall = "ix_funding_application_one_to_a_call";

    public void Configure(EntityTypeBuilder<FundingApplication> builder)
    {
        builder.ToTable("funding_application").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.ApplicantName).HasMaxLength(200);
        builder.Property(a => a.ApplicantNumber).HasMaxLength(10).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(a => a.ContactName).HasMaxLength(200).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(a => a.ContactEmail).HasMaxLength(254).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(a => a.Purpose).HasMaxLength(4000);
        builder.Property(a => a.Benefit).HasMaxLength(4000);
        builder.Property(a => a.Kronor).HasPrecision(18, 2);
        builder.Property(a => a.AccountNumber).HasMaxLength(8).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(a => a.Ground).HasMaxLength(4000);
        builder.Property(a => a.Decision).HasMaxLength(300);
        builder.Property(a => a.ReceivedBy).HasMaxLength(200);
        builder.Property(a => a.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);

        // One application of an applicant to a call, and one by an invitation; who has taken theirs back may apply again, and spam in their name stops nobody.
        builder.HasIndex(a => new { a.CallId, a.ApplicantNumber }).IsUnique().HasFilter("state <> 'Withdrawn' and state <> 'Spam'").HasDatabaseName(OneToACall);
        builder.HasIndex(a => a.InvitationId).IsUnique().HasFilter("invitation_id is not null and state <> 'Withdrawn' and state <> 'Spam'");
        builder.HasIndex(a => new { a.SchemeId, a.ReceivedAt });
        builder.HasOne<FundingScheme>().WithMany().HasForeignKey(a => a.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(a => a.UndertakingId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Assessments, assessment =>
        {
            assessment.ToTable("application_assessment").WithOwner().HasForeignKey("application_id");
            assessment.HasKey(a => a.Id);
            assessment.Property(a => a.Id).ValueGeneratedNever();
            assessment.Property(a => a.AssessorId).HasMaxLength(100);
            assessment.Property(a => a.Assessor).HasMaxLength(200);
            assessment.Property(a => a.Judgement).HasMaxLength(8000);
            assessment.Property(a => a.At).HasColumnName("assessed_at");
        });
    }
}

internal sealed class GrantDecisionMapping : IEntityTypeConfiguration<GrantDecision>
{
    public void Configure(EntityTypeBuilder<GrantDecision> builder)
    {
        builder.ToTable("grant_decision").HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.RecipientName).HasMaxLength(200);
        builder.Property(g => g.CommitteeCode).HasMaxLength(20);
        builder.Property(g => g.Decision).HasMaxLength(300);
        builder.Property(g => g.Ground).HasMaxLength(4000);
        builder.Property(g => g.ExceptionalReasons).HasMaxLength(4000);
        builder.Property(g => g.AccountNumber).HasMaxLength(8).IsUnicode(false);
        builder.Property(g => g.EnteredBy).HasMaxLength(200);
        builder.Property(g => g.Kronor).HasPrecision(18, 2);
        builder.Property(g => g.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(g => g.SchemeId);
        builder.HasIndex(g => new { g.DecidedOn, g.Id });
        builder.HasIndex(g => g.ApplicationId).IsUnique();
        builder.HasOne<FundingScheme>().WithMany().HasForeignKey(g => g.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FundingApplication>().WithMany().HasForeignKey(g => g.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AidRecord>().WithMany().HasForeignKey(g => g.AidRecordId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(g => g.UndertakingId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(g => g.Conditions, condition =>
        {
            condition.ToTable("grant_condition").WithOwner().HasForeignKey("grant_id");
            condition.HasKey(c => c.Id);
            condition.Property(c => c.Id).ValueGeneratedNever();
            condition.Property(c => c.What).HasMaxLength(500);
            condition.Property(c => c.Report).HasMaxLength(8000);
            condition.Property(c => c.Evidence).HasMaxLength(4000);
            condition.Property(c => c.HeardVersion).HasAnnotation(AuditAnnotations.Ignore, true);
            condition.HasIndex(c => c.DueOn);
        });
        builder.OwnsMany(g => g.Payments, payment =>
        {
            payment.ToTable("grant_payment").WithOwner().HasForeignKey("grant_id");
            payment.HasKey(p => p.Id);
            payment.Property(p => p.Id).ValueGeneratedNever();
            payment.Property(p => p.Kronor).HasPrecision(18, 2);
            payment.Property(p => p.ReclaimedKronor).HasPrecision(18, 2);
            payment.Property(p => p.Because).HasMaxLength(1000);
            payment.Property(p => p.LowerDecision).HasMaxLength(300);
        });
        builder.OwnsMany(g => g.Amendments, amendment =>
        {
            amendment.ToTable("grant_amendment").WithOwner().HasForeignKey("grant_id");
            amendment.HasKey(a => a.Id);
            amendment.Property(a => a.Id).ValueGeneratedNever();
            amendment.Property(a => a.Decision).HasMaxLength(300);
            amendment.Property(a => a.Because).HasMaxLength(1000);
            amendment.Property(a => a.EnteredBy).HasMaxLength(200);
        });
        builder.OwnsMany(g => g.Reclaims, reclaim =>
        {
            reclaim.ToTable("grant_reclaim").WithOwner().HasForeignKey("grant_id");
            reclaim.HasKey(r => r.Id);
            reclaim.Property(r => r.Id).ValueGeneratedNever();
            reclaim.Property(r => r.On).HasColumnName("reclaimed_on");
            reclaim.Property(r => r.Kronor).HasPrecision(18, 2);
            reclaim.Property(r => r.Because).HasMaxLength(1000);
            reclaim.Property(r => r.By).HasColumnName("reclaimed_by").HasMaxLength(200);
        });
        builder.OwnsMany(g => g.History, entry => History.Map(entry, "grant"));
    }
}

internal sealed class ExternalCallMapping : IEntityTypeConfiguration<ExternalCall>
{
    public void Configure(EntityTypeBuilder<ExternalCall> builder)
    {
        builder.ToTable("external_call").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Property(c => c.Funder).HasMaxLength(200);
        builder.Property(c => c.Website).HasMaxLength(300);
        builder.Property(c => c.ForWhom).HasMaxLength(1000);
        builder.Property(c => c.CommitteeCode).HasMaxLength(20);
        builder.Property(c => c.Assessment).HasMaxLength(4000);
        builder.Property(c => c.RegisteredBy).HasMaxLength(200);
        builder.Property(c => c.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(c => new { c.ClosesOn, c.Id });
    }
}

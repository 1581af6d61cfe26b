using Coordination.Platform.Persistence;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Procurement.Persistence;

/// <summary>Derived rows, many of them: no keys to other tables, whose checks would cost more than the rows.</summary>
internal sealed class CandidateMatchMapping : IEntityTypeConfiguration<CandidateMatch>
{
    public void Configure(EntityTypeBuilder<CandidateMatch> builder)
    {
        builder.ToTable("candidate_match").HasKey(m => new { m.CaseId, m.CandidateId });
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(m => m.Strength).HasMaxLength(10).IsUnicode(false);

        // An enterprise's own, and the list of all with the strongest first.
        builder.HasIndex(m => new { m.CandidateId, m.Score });
        builder.HasIndex(m => new { m.Score, m.CaseId });
    }
}

internal sealed class MatchDecisionMapping : IEntityTypeConfiguration<MatchDecision>
{
    public void Configure(EntityTypeBuilder<MatchDecision> builder)
    {
        builder.ToTable("match_decision").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Reason).HasMaxLength(MatchDecision.LongestReason);
        builder.Property(d => d.Fingerprint).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(d => d.By).HasMaxLength(200);

        // One word for each pair, whoever says it at the same moment.
        builder.HasIndex(d => new { d.CaseId, d.CandidateId }).IsUnique();
    }
}

internal sealed class MatchLetterMapping : IEntityTypeConfiguration<MatchLetter>
{
    public void Configure(EntityTypeBuilder<MatchLetter> builder)
    {
        builder.ToTable("match_letter").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.By).HasMaxLength(200);
        builder.Property(l => l.EnterpriseName).HasMaxLength(300);
        builder.Property(l => l.Words).HasMaxLength(MatchLetter.LongestWords);

        // Nobody is written to twice about the same.
        builder.HasIndex(l => new { l.CaseId, l.ContactId, l.Round }).IsUnique();
    }
}

internal sealed class MatchSettingsMapping : IEntityTypeConfiguration<MatchSettings>
{
    public void Configure(EntityTypeBuilder<MatchSettings> builder)
    {
        builder.ToTable("match_settings").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.SmallKronor).HasPrecision(18, 2);
        builder.Ignore(s => s.Weights);
    }
}

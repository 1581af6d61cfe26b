using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.BusinessSupport.Persistence;

internal sealed class UndertakingMapping : IEntityTypeConfiguration<Undertaking>
{
    public void Configure(EntityTypeBuilder<Undertaking> builder)
    {
        builder.ToTable("undertaking").HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(200);

        // A sole trader's is a personal number: the log says that it changed, not to what.
        builder.Property(u => u.Number).HasMaxLength(10).IsUnicode(false).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(u => u.Nace).HasMaxLength(5).IsUnicode(false);
        builder.Property(u => u.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(u => new { u.Name, u.Id });

        // The same enterprise twice would be two ceilings for one.
        builder.HasIndex(u => u.EnterpriseId).IsUnique().HasFilter("enterprise_id is not null");
        builder.HasIndex(u => u.Number).IsUnique().HasFilter("number is not null");
    }
}

internal sealed class ControlLinkMapping : IEntityTypeConfiguration<ControlLink>
{
    public void Configure(EntityTypeBuilder<ControlLink> builder)
    {
        builder.ToTable("control_link").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.From).HasColumnName("holds_from");
        builder.Property(l => l.Evidence).HasMaxLength(4000);
        builder.Property(l => l.EndedBecause).HasMaxLength(1000);
        builder.Property(l => l.RegisteredBy).HasMaxLength(200);
        builder.Ignore(l => l.Tie);
        builder.HasIndex(l => l.ControllingId);
        builder.HasIndex(l => l.ControlledId);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(l => l.ControllingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(l => l.ControlledId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AidDeclarationMapping : IEntityTypeConfiguration<AidDeclaration>
{
    public void Configure(EntityTypeBuilder<AidDeclaration> builder)
    {
        builder.ToTable("aid_declaration").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.SignedBy).HasMaxLength(200);
        builder.Property(d => d.Document).HasMaxLength(200);
        builder.Property(d => d.RevokedBecause).HasMaxLength(1000);
        builder.Property(d => d.RegisteredBy).HasMaxLength(200);
        builder.HasIndex(d => new { d.UndertakingId, d.SignedOn });
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(d => d.UndertakingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AidRecordMapping : IEntityTypeConfiguration<AidRecord>
{
    public void Configure(EntityTypeBuilder<AidRecord> builder)
    {
        builder.ToTable("aid_record").HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.RecipientName).HasMaxLength(200);
        builder.Property(a => a.Amount).HasPrecision(18, 2);
        builder.Property(a => a.Nominal).HasPrecision(18, 2);
        builder.Property(a => a.Rate).HasPrecision(18, 6);
        builder.Property(a => a.RateSource).HasMaxLength(500);
        builder.Property(a => a.Euro).HasPrecision(18, 2);
        builder.Property(a => a.Giver).HasMaxLength(200);
        builder.Property(a => a.Purpose).HasMaxLength(1000);
        builder.Property(a => a.EquivalentGround).HasMaxLength(4000);
        builder.Property(a => a.Entrustment).HasMaxLength(500);
        builder.Property(a => a.Decision).HasMaxLength(300);
        builder.Property(a => a.Nace).HasMaxLength(5).IsUnicode(false);
        builder.Property(a => a.GoneBecause).HasMaxLength(1000);
        builder.Property(a => a.CommitteeCode).HasMaxLength(20);
        builder.Property(a => a.RegisterReference).HasMaxLength(200);
        builder.Property(a => a.EnteredBy).HasMaxLength(200);
        builder.Property(a => a.SearchText).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Ignore(a => a.Money);

        // The room of an undertaking: its units, the window.
        builder.HasIndex(a => new { a.UndertakingId, a.GrantedOn });
        builder.HasIndex(a => new { a.GrantedOn, a.Id });
        builder.HasIndex(a => a.RegisterDueOn);
        builder.HasIndex(a => a.DeclarationId);
        builder.HasIndex(a => a.GrantId);
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(a => a.UndertakingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AidDeclaration>().WithMany().HasForeignKey(a => a.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(a => a.Reclaims, reclaim =>
        {
            reclaim.ToTable("aid_reclaim").WithOwner().HasForeignKey("aid_record_id");
            reclaim.HasKey(r => r.Id);
            reclaim.Property(r => r.Id).ValueGeneratedNever();
            reclaim.Property(r => r.On).HasColumnName("reclaimed_on");
            reclaim.Property(r => r.Amount).HasPrecision(18, 2);
            reclaim.Property(r => r.Euro).HasPrecision(18, 2);
            reclaim.Property(r => r.Because).HasMaxLength(1000);
            reclaim.Property(r => r.By).HasColumnName("reclaimed_by").HasMaxLength(200);
            reclaim.Property(r => r.Decision).HasMaxLength(300);
        });
        builder.OwnsMany(a => a.Parts, part =>
        {
            part.ToTable("aid_part").WithOwner().HasForeignKey("aid_record_id");
            part.HasKey(p => p.Id);
            part.Property(p => p.Id).ValueGeneratedNever();
            part.Property(p => p.On).HasColumnName("split_on");
            part.Property(p => p.Euro).HasPrecision(18, 2);
            part.Property(p => p.Ground).HasMaxLength(1000);
            part.HasIndex(p => p.UndertakingId);
        });
    }
}

/// <summary>What the regulations say when the product is installed stands in the database from the beginning, with its source; people add what comes later.</summary>
internal sealed class AidCeilingMapping : IEntityTypeConfiguration<AidCeiling>
{
    public void Configure(EntityTypeBuilder<AidCeiling> builder)
    {
        builder.ToTable("aid_ceiling").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Euro).HasPrecision(18, 2);
        builder.Property(c => c.Source).HasMaxLength(500);
        builder.HasData(
            Of("01900000-0000-7000-8000-00000000b101", AidRegulation.General, 300_000m, "Förordning (EU) 2023/2831, artikel 3.2"),
            Of("01900000-0000-7000-8000-00000000b102", AidRegulation.GeneralInterest, 750_000m, "Förordning (EU) 2023/2832"));
    }

    private static object Of(string id, AidRegulation regulation, decimal euro, string source) => new
    {
        Id = new AidCeilingId(new Guid(id)),
        Regulation = regulation,
        Euro = euro,
        WindowYears = AidCeiling.StandardYears,
        ValidFrom = new DateOnly(2024, 1, 1),
        ValidTo = (DateOnly?)new DateOnly(2030, 12, 31),
        Source = source,
        Certainty = Certainty.High,
        Version = 1L,
    };
}

internal sealed class ExchangeRateMapping : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.ToTable("exchange_rate").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.KronorPerEuro).HasPrecision(18, 6);
        builder.Property(r => r.Source).HasMaxLength(500);
        builder.Property(r => r.RegisteredBy).HasMaxLength(200);
        builder.HasIndex(r => new { r.ValidFrom, r.ValidTo });
    }
}

internal sealed class RegisterChannelMapping : IEntityTypeConfiguration<RegisterChannel>
{
    public void Configure(EntityTypeBuilder<RegisterChannel> builder)
    {
        builder.ToTable("register_channel").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.Address).HasMaxLength(500);
        builder.Property(c => c.Source).HasMaxLength(500);
    }
}

internal sealed class LedgerRulesMapping : IEntityTypeConfiguration<LedgerRules>
{
    public void Configure(EntityTypeBuilder<LedgerRules> builder)
    {
        builder.ToTable("ledger_rules").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CommitteeCode).HasMaxLength(20);
        builder.Property(r => r.GrantingBody).HasMaxLength(200);
    }
}

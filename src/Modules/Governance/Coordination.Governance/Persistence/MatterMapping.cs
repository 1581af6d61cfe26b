using System.Text.Json;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Matters;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Governance.Persistence;

/// <summary>
/// The audit log tells who changed what, and for a matter never to what: administrators read the log, and a protected matter is
/// hidden from them too. What stood there is in the matter's own history, which follows the matter's readers.
/// </summary>
internal sealed class MatterMapping(IDatabaseDialect dialect) : IEntityTypeConfiguration<Matter>
{
    private const string Open = "state in ('Registered', 'InPreparation')";

    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.ToTable("matter").HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        Secret(builder.Property(m => m.Subject).HasMaxLength(500));
        Secret(builder.Property(m => m.SendersText).HasMaxLength(500));
        Secret(builder.Property(m => m.Addressee).HasMaxLength(200));
        Secret(builder.Property(m => m.AgendaNumber).HasMaxLength(20));
        Secret(builder.Property(m => m.Summary).HasMaxLength(20000));
        Secret(builder.Property(m => m.Stance).HasMaxLength(4000));
        Secret(builder.Property(m => m.ProposedDecision).HasMaxLength(8000));
        Secret(builder.Property(m => m.Decision).HasMaxLength(8000));
        Secret(builder.Property(m => m.Paragraph).HasMaxLength(20));
        Secret(builder.Property(m => m.MainNumber).HasMaxLength(60));
        Secret(builder.Property(m => m.WithdrawnBecause).HasMaxLength(1000));
        Ignored(builder.Property(m => m.SortNumber).HasMaxLength(80));
        Ignored(builder.Property(m => m.SecrecySection).HasMaxLength(200));
        Ignored(builder.Property(m => m.IsProtected));
        Ignored(builder.Property(m => m.SearchText).IsSearchedByParts());
        builder.Property(m => m.RetentionClass).HasMaxLength(100);
        builder.Property(m => m.RegisteredBy).HasMaxLength(200);
        builder.Property(m => m.DecidedBy).HasColumnName("decided_by_id");
        Secret(builder.Property(m => m.Senders).HasConversion(
            s => JsonSerializer.Serialize(s, MessageJson.Options),
            s => JsonSerializer.Deserialize<List<MatterSender>>(s, MessageJson.Options)!,
            new ValueComparer<IReadOnlyList<MatterSender>>((a, b) => a!.SequenceEqual(b!), s => s.Count, s => s)));
        Secret(builder.Property(m => m.Preparation).HasConversion(
            p => JsonSerializer.Serialize(p, MessageJson.Options),
            p => JsonSerializer.Deserialize<MatterPreparation>(p, MessageJson.Options)!,
            new ValueComparer<MatterPreparation>((a, b) => a!.IsSameAs(b!), p => p.Officers.Count, p => p)));

        // Lists are read newest first, by number, by subject, or by the day a reply is wanted.
        builder.HasIndex(m => new { m.SortNumber, m.Id });
        builder.HasIndex(m => new { m.Subject, m.Id });
        builder.HasIndex(m => new { m.ReplyBy, m.Id });
        builder.HasIndex(m => new { m.AddresseeId, m.State });

        // What is open, the oldest of which may lie far behind what is closed.
        builder.HasIndex(m => new { m.SortNumber, m.Id }, "ix_matter_open_by_number").HasFilter(Open);
        builder.HasIndex(m => new { m.ReplyBy, m.Id }, "ix_matter_open_by_reply").HasFilter(Open);

        // Lists are counted with what tells whether a person may know of a row, so that no row needs to be read for it.
        builder.HasIndex(m => new { m.ReceivedOn, m.Id, m.IsProtected });
        builder.HasIndex(m => new { m.State, m.ReplyBy, m.IsProtected, m.Id });
        builder.HasIndex(m => new { m.Kind, m.ReceivedOn, m.Id, m.IsProtected });

        // The few that not everybody may know of.
        builder.HasIndex(m => new { m.IsProtected, m.Id });
        builder.HasOne<Committee>().WithMany().HasForeignKey(m => m.AddresseeId).OnDelete(DeleteBehavior.Restrict);
        Parts(builder);
    }

    private void Parts(EntityTypeBuilder<Matter> builder)
    {
        builder.OwnsMany(m => m.Numbers, number =>
        {
            number.ToTable("matter_number").WithOwner().HasForeignKey("matter_id");
            number.HasKey(n => n.Id);
            number.Property(n => n.Id).ValueGeneratedNever();
            Secret(number.Property(n => n.AsWritten).HasMaxLength(60));

            // Searched by its beginning: an exact collation lets an index answer.
            Secret(number.Property(n => n.Normalised).HasMaxLength(60).UseCollation(dialect.ExactCollation));
            Secret(number.Property(n => n.Body).HasMaxLength(100));
            number.HasIndex(n => n.Normalised);
        });
        builder.OwnsMany(m => m.Demands, demand =>
        {
            demand.ToTable("matter_demand").WithOwner().HasForeignKey("matter_id");
            demand.HasKey(d => d.Id);
            demand.Property(d => d.Id).ValueGeneratedNever();
            Secret(demand.Property(d => d.Text).HasMaxLength(4000));
            Secret(demand.Property(d => d.Stance).HasMaxLength(300));
            Secret(demand.Property(d => d.Answer).HasMaxLength(20000));
        });
        builder.OwnsMany(m => m.Documents, document =>
        {
            document.ToTable("matter_document").WithOwner().HasForeignKey("matter_id");
            document.HasKey(d => d.Id);
            document.Property(d => d.Id).ValueGeneratedNever();
            Secret(document.Property(d => d.Title).HasMaxLength(300));
            Secret(document.Property(d => d.RegistrationNumber).HasMaxLength(60));
            Ignored(document.Property(d => d.NormalisedNumber).HasMaxLength(70).UseCollation(dialect.ExactCollation));
            document.HasIndex(d => d.NormalisedNumber).HasFilter("normalised_number is not null");
            Secret(document.Property(d => d.Address).HasMaxLength(1000));
            Secret(document.Property(d => d.WithdrawnBecause).HasMaxLength(1000));
            document.Property(d => d.RetentionClass).HasMaxLength(100);
            document.Property(d => d.AddedBy).HasMaxLength(200);
            document.HasIndex(d => d.FileId).HasFilter("file_id is not null");
        });
        builder.OwnsMany(m => m.Links, link =>
        {
            link.ToTable("matter_link").WithOwner().HasForeignKey("matter_id");
            link.HasKey(l => l.Id);
            link.Property(l => l.Id).ValueGeneratedNever();
            Secret(link.Property(l => l.Text).HasMaxLength(500));
            link.HasIndex(l => l.TargetId);
        });
        builder.OwnsMany(m => m.Readers, reader =>
        {
            reader.ToTable("matter_reader").WithOwner().HasForeignKey("matter_id");
            reader.HasAnnotation(AuditAnnotations.Ignore, true);
            reader.HasKey(r => r.Id);
            reader.Property(r => r.Id).ValueGeneratedNever();
            reader.Property(r => r.Email).HasMaxLength(320);
            reader.Property(r => r.CommitteeCode).HasMaxLength(20);
        });
        builder.OwnsMany(m => m.Entries, entry =>
        {
            entry.ToTable("matter_entry").WithOwner().HasForeignKey("matter_id");
            entry.HasAnnotation(AuditAnnotations.Ignore, true);
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.By).HasMaxLength(200);
            entry.Property(e => e.Field).HasMaxLength(50);
            entry.Property(e => e.Before).HasMaxLength(2000);
            entry.Property(e => e.After).HasMaxLength(2000);
        });
    }

    private static void Secret<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Secret, true);

    private static void Ignored<T>(PropertyBuilder<T> property) => property.HasAnnotation(AuditAnnotations.Ignore, true);
}

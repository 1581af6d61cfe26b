using Coordination.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Coordination.Host.Persistence;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("user").HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.UserName).HasMaxLength(256);
        builder.Property(u => u.NormalizedUserName).HasMaxLength(256);
        builder.Property(u => u.Email).HasMaxLength(256);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(256);
        builder.Property(u => u.DisplayName).HasMaxLength(200);
        builder.Property(u => u.PhoneNumber).HasMaxLength(50);
        builder.Property(u => u.PasswordHash).HasMaxLength(500).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(u => u.SecurityStamp).HasMaxLength(100).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken().HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(u => u.AccessFailedCount).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(u => u.Language).HasMaxLength(5);
        builder.Property(u => u.Version).IsConcurrencyToken().HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(u => u.LastSignInAt).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail);
        builder.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
        builder.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(l => l.UserId).IsRequired();
        builder.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(t => t.UserId).IsRequired();
        builder.HasMany<IdentityUserRole<Guid>>().WithOne().HasForeignKey(r => r.UserId).IsRequired();
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("role").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.Property(r => r.NormalizedName).HasMaxLength(100);
        builder.Property(r => r.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken();
        builder.HasIndex(r => r.NormalizedName).IsUnique();
        builder.HasMany<IdentityUserRole<Guid>>().WithOne().HasForeignKey(r => r.RoleId).IsRequired();
        builder.HasMany<IdentityRoleClaim<Guid>>().WithOne().HasForeignKey(c => c.RoleId).IsRequired();
    }
}

internal sealed class UserRoleMapping : IEntityTypeConfiguration<IdentityUserRole<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) =>
        builder.ToTable("user_role").HasKey(r => new { r.UserId, r.RoleId });
}

internal sealed class UserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("user_claim").HasKey(c => c.Id);
        builder.Property(c => c.ClaimType).HasMaxLength(200);
    }
}

internal sealed class RoleClaimMapping : IEntityTypeConfiguration<IdentityRoleClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder)
    {
        builder.ToTable("role_claim").HasKey(c => c.Id);
        builder.Property(c => c.ClaimType).HasMaxLength(200);
    }
}

internal sealed class UserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("user_login").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

internal sealed class UserTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_token").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
        builder.Property(t => t.Value).HasAnnotation(AuditAnnotations.Secret, true);
    }
}

internal sealed class OrganisationSettingsMapping : IEntityTypeConfiguration<OrganisationSettings>
{
    public void Configure(EntityTypeBuilder<OrganisationSettings> builder)
    {
        builder.ToTable("organisation").HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.MunicipalityName).HasMaxLength(200);
        builder.Property(o => o.SenderName).HasMaxLength(100);
        builder.Property(o => o.Phone).HasMaxLength(50);
        builder.Property(o => o.ReplyAddress).HasMaxLength(254);
        builder.Property(o => o.PublicAddress).HasMaxLength(500);
        builder.Property(o => o.Version).IsConcurrencyToken();
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("kept_form").HasKey(f => f.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Path).HasMaxLength(2000);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId);
        builder.HasIndex(f => f.ExpiresAt);
    }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_run").HasKey(r => r.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Job).HasMaxLength(200);
        builder.Property(r => r.Outcome).HasMaxLength(20);
        builder.Property(r => r.Instance).HasMaxLength(200);
        builder.HasIndex(r => new { r.Job, r.StartedAt });
    }
}

internal sealed class ApiClientMapping : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_client").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.KeyHash).HasMaxLength(64).HasAnnotation(AuditAnnotations.Secret, true);
        builder.Property(c => c.KeyBeginning).HasMaxLength(20);
        builder.Property(c => c.CreatedBy).HasMaxLength(200);
        builder.Property(c => c.RevokedBy).HasMaxLength(200);
        builder.Property(c => c.LastUsedAt).HasAnnotation(AuditAnnotations.Ignore, true);
        builder.HasIndex(c => c.KeyHash).IsUnique();
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_key").HasKey(k => k.Id);
        builder.HasAnnotation(AuditAnnotations.Ignore, true);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.FriendlyName).HasMaxLength(200);
    }
}

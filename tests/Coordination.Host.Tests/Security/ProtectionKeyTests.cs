using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Coordination.Host.Persistence;
using Coordination.Platform.Options;
using Coordination.Testing.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Security;

/// <summary>The key ring in the database, encrypted by a certificate.</summary>
public sealed class ProtectionKeyTests : IDisposable
{
    private const string Password = "hemligt";

    private readonly string _folder = Directory.CreateTempSubdirectory("coordination-keys-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keys_WithCertificate_RestEncryptedAndAreReadAfterARestartAndARenewal()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var (old, renewed) = (MakeCertificate("old"), MakeCertificate("new"));
        string sealedText;
        await using (var app = await StartAsync(database, $"--ProtectionKeys:Certificate={old}"))
        {
            sealedText = Protector(app).Protect("session");
            var xml = await app.InScopeAsync(s => s.GetRequiredService<HostDbContext>().ProtectionKeys.Select(k => k.Xml).SingleAsync(Ct));
            xml.ShouldContain("EncryptedData");
            xml.ShouldNotContain("<masterKey");
        }

        await using var again = await StartAsync(database, $"--ProtectionKeys:Certificate={renewed}", $"--ProtectionKeys:Previous:0={old}");

        Protector(again).Unprotect(sealedText).ShouldBe("session");
    }

    [Fact]
    public async Task Keys_WithoutTheirCertificate_AreNotRead()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        string sealedText;
        await using (var app = await StartAsync(database, $"--ProtectionKeys:Certificate={MakeCertificate("one")}"))
        {
            sealedText = Protector(app).Protect("session");
        }

        await using var thief = await StartAsync(database, $"--ProtectionKeys:Certificate={MakeCertificate("another")}");

        Should.Throw<CryptographicException>(() => Protector(thief).Unprotect(sealedText));
    }

    [Theory]
    [InlineData("saknas.pfx", Password)]
    [InlineData("fel.pfx", "fel lösenord")]
    public async Task Start_WithUnusableCertificate_IsRefusedAndNamed(string name, string password)
    {
        if (name == "fel.pfx")
        {
            MakeCertificate("fel");
        }

        var refused = await Should.ThrowAsync<Exception>(() => CoordinationApp.StartAsync(new()
        {
            Arguments = [$"--ProtectionKeys:Certificate={Path.Combine(_folder, name)}", $"--ProtectionKeys:Password={password}"],
        }));

        string.Join(' ', CannotStartException.Describe(refused)).ShouldContain("ProtectionKeys:Certificate");
    }

    private static IDataProtector Protector(CoordinationApp app) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static Task<CoordinationApp> StartAsync(TestDatabase database, params string[] arguments) =>
        CoordinationApp.StartAsync(new() { Database = database, Arguments = [.. arguments, $"--ProtectionKeys:Password={Password}"] });

    private string MakeCertificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(_folder, $"{name}.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }
}

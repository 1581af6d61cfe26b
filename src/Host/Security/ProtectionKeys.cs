using System.Xml.Linq;
using Coordination.Host.Persistence;
using Coordination.Platform.Options;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Security;

/// <summary>Keeps the key ring in the database, so that sessions and mailed links survive a restart and hold on every host.</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        return [.. db.ProtectionKeys.AsNoTracking().OrderBy(k => k.FriendlyName).Select(k => k.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        db.ProtectionKeys.Add(new ProtectionKey { Id = Guid.CreateVersion7(), FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Registers the shared key ring.</summary>
internal static class ProtectionKeyServices
{
    public static WebApplicationBuilder AddSharedProtectionKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddModuleOptions<ProtectionKeyOptions>(ProtectionKeyOptions.Section);
        var keys = builder.Services.AddDataProtection().SetApplicationName("Coordination");

        // Read before the checks at start, since the framework wants the certificates when it is registered.
        var certificates = KeyCertificates.Read(builder.Configuration.GetSection(ProtectionKeyOptions.Section).Get<ProtectionKeyOptions>() ?? new());
        if (certificates.Count > 0)
        {
            keys.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate([.. certificates]);
        }

        // The product says it once, in its own words, instead of the framework with each new key.
        builder.Logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error);
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new ProtectionKeys(scopes));
        return builder;
    }

    /// <summary>Says in the log when the key ring rests unencrypted.</summary>
    public static void TellOfPlainKeys(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProtectionKeyOptions>>().Value.Certificate is null)
        {
            Log.PlainKeys(app.Logger, app.Services.GetRequiredService<IOptions<HttpsOptions>>().Value.Required ? LogLevel.Warning : LogLevel.Information);
        }
    }
}

using System.Xml.Linq;
using Coordination.Host.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

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
    public static IServiceCollection AddSharedProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Coordination");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new ProtectionKeys(scopes));
        return services;
    }
}

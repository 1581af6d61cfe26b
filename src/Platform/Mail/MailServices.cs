using Coordination.Platform.Options;
using Coordination.Platform.Organisations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Mail;

/// <summary>Registers the mail queue and its sender.</summary>
public static class MailServices
{
    /// <summary>Call once, after the modules. A transport registered before wins, so that tests can capture letters.</summary>
    public static IServiceCollection AddCoordinationMail(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddModuleOptions<MailOptions>("Mail");
        services.TryAddSingleton<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value switch
        {
            { Host: not null } options => new SmtpTransport(options),
            { PickupFolder: { } folder } => new PickupFolderTransport(folder),
            _ => new NoTransport(),
        });
        services.TryAddSingleton<IOrganisation, UnnamedOrganisation>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailMetrics>();
        services.AddSingleton<MailBacklogQuery>();
        services.AddSingleton<MailSender>();
        services.AddScoped<DeadMail>();
        services.AddHostedService<MailSweeps>();
        return services;
    }
}

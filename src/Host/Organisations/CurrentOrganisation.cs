using System.Data.Common;
using Coordination.Host.Layout;
using Coordination.Host.Persistence;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Organisations;

/// <summary>The organisation's settings in memory: read at start and after each change here, and now and then for changes on other hosts.</summary>
internal sealed class CurrentOrganisation(
    IServiceScopeFactory scopes, IOptions<OrganisationOptions> configured, TimeProvider clock, ILogger<CurrentOrganisation> logger) : BackgroundService, IOrganisation
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private volatile OrganisationFacts _current = new() { MunicipalityName = configured.Value.Municipality };

    public OrganisationFacts Current => _current;

    public async Task ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<HostDbContext>().Organisation.AsNoTracking().SingleOrDefaultAsync(ct) is { } stored)
        {
            _current = Facts(stored);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Interval, clock);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.OrganisationUnread(logger, exception);
            }
        }
    }

    private OrganisationFacts Facts(OrganisationSettings stored) => new()
    {
        MunicipalityName = stored.MunicipalityName.Length > 0 ? stored.MunicipalityName : configured.Value.Municipality,
        SenderName = stored.SenderName,
        Phone = stored.Phone,
        ReplyAddress = stored.ReplyAddress,
        PublicAddress = stored.PublicAddress is { } address ? new Uri(address) : null,
        Calendar = new OfficeCalendarRules
        {
            HalfDaysAreFree = stored.HalfDaysAreFree,
            BridgeDaysAreFree = stored.BridgeDaysAreFree,
            PauseWeeks = [.. stored.PauseWeeks],
        },
    };
}

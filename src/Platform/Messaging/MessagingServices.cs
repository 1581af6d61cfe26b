using System.Reflection;
using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Coordination.Platform.Messaging;

/// <summary>Registers the way a fact travels.</summary>
public static class MessagingServices
{
    /// <summary>
    /// Registers outbox relays, the mediator with every consumer of the modules (internal ones too), and every message of the
    /// Contracts that they reference. Call once, after the modules.
    /// </summary>
    /// <exception cref="InvalidOperationException">A consumer bypasses the inbox or lacks a name, or two share one.</exception>
    public static IServiceCollection AddCoordinationMessaging(this IServiceCollection services, IEnumerable<IModule> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        return services.AddCoordinationMessaging([.. modules.Select(m => m.Assembly).Distinct()]);
    }

    /// <inheritdoc cref="AddCoordinationMessaging(IServiceCollection, IEnumerable{IModule})" />
    public static IServiceCollection AddCoordinationMessaging(this IServiceCollection services, IReadOnlyCollection<Assembly> assemblies)
    {
        var consumers = FindConsumers(assemblies);
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<OutboxSignal>();
        services.AddModuleOptions<MessagingOptions>("Messaging");
        services.AddSingleton(new MessageTypes(assemblies.Concat(assemblies.SelectMany(Contracts))));
        services.AddSingleton<ConsumerFailures>();
        services.AddSingleton<MessagingMetrics>();
        services.AddSingleton<OutboxBacklogQuery>();
        services.AddScoped(typeof(Inbox<>));
        services.AddScoped<DeadMessages>();
        services.AddScoped<IRecurringJob, MessagingCleanUp>();
        services.AddMediator(mediator =>
        {
            foreach (var consumer in consumers)
            {
                mediator.AddConsumer(consumer);
            }
        });
        services.AddSingleton<OutboxRelays>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxRelays>());
        return services;
    }

    private static List<Type> FindConsumers(IEnumerable<Assembly> assemblies)
    {
        var consumers = assemblies.SelectMany(a => ChosenTypes.Derived(a, typeof(IConsumer))).ToList();
        if (consumers.Find(t => !IsModuleConsumer(t)) is { } bypass)
        {
            throw new InvalidOperationException($"{bypass.FullName} bypasses the inbox: derive it from ModuleConsumer.");
        }

        if (consumers.GroupBy(ConsumerNameAttribute.Of, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"The consumer name {twice.Key} is used twice: {string.Join(", ", twice.Select(t => t.FullName))}.");
        }

        return consumers;
    }

    private static bool IsModuleConsumer(Type? type) =>
        type is not null && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ModuleConsumer<,>)) || IsModuleConsumer(type.BaseType));

    private static IEnumerable<Assembly> Contracts(Assembly module) => module.GetReferencedAssemblies()
        .Where(n => n.Name is { } name && name.StartsWith("Coordination.", StringComparison.Ordinal) && name.EndsWith(".Contracts", StringComparison.Ordinal))
        .Select(Assembly.Load);
}

using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Options;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Security;

/// <summary>How large a request may be: section <c>RequestLimits</c>.</summary>
internal sealed class RequestLimitOptions
{
    public const string Section = "RequestLimits";

    /// <summary>The largest upload; larger ones are refused before they are read.</summary>
    [Range(1, 500)]
    public int MaxMegabytes { get; set; } = 25;

    /// <summary>The most fields in one form, such as the rows of a bulk change.</summary>
    [Range(100, 100_000)]
    public int MaxFields { get; set; } = 5_000;
}

/// <summary>Refuses what is too large, by its announced length at once and by its real length while it is read.</summary>
internal sealed class RequestLimits(RequestDelegate next, IOptions<RequestLimitOptions> options)
{
    private const int Megabyte = 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Bytes(options.Value))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    internal static long Bytes(RequestLimitOptions options) => (long)options.MaxMegabytes * Megabyte;
}

/// <summary>Registers <see cref="RequestLimits"/>.</summary>
internal static class RequestLimitServices
{
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddModuleOptions<RequestLimitOptions>(RequestLimitOptions.Section);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<RequestLimitOptions>>((kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.Bytes(limits.Value);
        });
        services.AddOptions<FormOptions>().Configure<IOptions<RequestLimitOptions>>((form, limits) =>
        {
            form.MultipartBodyLengthLimit = RequestLimits.Bytes(limits.Value);
            form.ValueCountLimit = limits.Value.MaxFields;
        });
        return services;
    }
}

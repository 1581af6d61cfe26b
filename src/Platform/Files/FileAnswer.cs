using System.Security.Claims;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Coordination.Platform.Files;

/// <summary>Decides who may read a module's files. Register one for each module that stores files; without it nobody can download.</summary>
public interface IFileOwner
{
    /// <summary>The module's schema.</summary>
    string Schema { get; }

    /// <summary>May this person read the file? Decide by what it belongs to.</summary>
    Task<bool> MayReadAsync(ClaimsPrincipal person, Guid file, CancellationToken ct);
}

/// <summary>Serves stored files: always as a download, never as a page of this site.</summary>
public static class FileAnswer
{
    /// <summary>Maps <c>/filer/{schema}/{id}</c> for signed-in people; the file's owner decides. What one may not read does not exist.</summary>
    public static IEndpointConventionBuilder MapFiles(this IEndpointRouteBuilder endpoints, string policy) =>
        endpoints.MapGet("/filer/{schema}/{id:guid}", GetAsync).RequireAuthorization(policy).ExcludeFromDescription();

    /// <summary>The address of a file.</summary>
    public static string Address(string schema, Guid id) => $"/filer/{schema}/{id}";

    /// <summary>A file as an answer of a page or endpoint that has a policy of its own.</summary>
    public static IResult Download(HttpContext context, FileRow file)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(file);
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-store";
        return Microsoft.AspNetCore.Http.Results.File(file.Content, file.ContentType, file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }

    private static async Task<IResult> GetAsync(string schema, Guid id, HttpContext context, IEnumerable<IFileOwner> owners, IEnumerable<ModuleDatabase> databases, CancellationToken ct)
    {
        var owner = owners.FirstOrDefault(o => o.Schema == schema);
        if (owner is null || !await owner.MayReadAsync(context.User, id, ct))
        {
            return Microsoft.AspNetCore.Http.Results.NotFound();
        }

        var db = databases.First(d => d.Schema == schema).Context(context.RequestServices);
        return await db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is { } file
            ? Download(context, file)
            : Microsoft.AspNetCore.Http.Results.NotFound();
    }
}

using Coordination.Platform.Modules;
using Coordination.Platform.Options;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Coordination.Platform.Web.Pages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Layout;

/// <summary>The pages' services and their place in the pipeline.</summary>
internal static class WebFrame
{
    private const string StaticAssetsManifest = "Coordination.Host.staticwebassets.endpoints.json";

    public static void AddWebFrame(this WebApplicationBuilder builder, IReadOnlyList<IModule> modules)
    {
        // A program that was built but not published finds its static files only with this, also outside Development.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddModuleOptions<OrganisationOptions>(OrganisationOptions.Section);
        builder.Services.AddModuleOptions<GalleryOptions>(GalleryOptions.Section);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<PageFrame>();
        builder.Services.AddWebKit(modules);
    }

    /// <summary>First in the pipeline: what goes wrong further in becomes a page for a person and Problem Details for a program.</summary>
    public static void UseProblemAnswers(this WebApplication app)
    {
        // Outside the rest: an answer made on the way back out speaks the asker's language too.
        app.UseRequestLocalization();
        app.UseWhen(context => context.Request.WantsProblemDetails(), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => new ProblemAnswer(Problems.Surprise, []).ExecuteAsync(context),
            });
            api.UseStatusCodePages(context => new ProblemAnswer(Problems.For(context.HttpContext.Response.StatusCode), []).ExecuteAsync(context.HttpContext));
        });
        app.UseWhen(context => !context.Request.WantsProblemDetails(), pages =>
        {
            pages.UseExceptionHandler("/fel/500");
            pages.UseStatusCodePagesWithReExecute("/fel/{0}");
        });
    }

    /// <summary>Maps pages, static files and the language choice.</summary>
    public static void MapWebFrame(this WebApplication app)
    {
        var pages = app.MapPagesWhenAsked();
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, StaticAssetsManifest)))
        {
            app.MapStaticAssets(StaticAssetsManifest).AllowAnonymous();
            pages.WithStaticAssets(StaticAssetsManifest);
        }

        app.MapLanguage();
    }
}

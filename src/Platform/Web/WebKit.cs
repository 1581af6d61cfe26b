using System.Text.Encodings.Web;
using System.Text.Unicode;
using Coordination.Platform.Modules;
using Coordination.Platform.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Coordination.Platform.Web;

/// <summary>Registers what every page needs: Razor Pages in <c>/Features</c> of each module, languages, texts and messages.</summary>
public static class WebKit
{
    /// <summary>The cookie that remembers the language; nothing about the person.</summary>
    public const string LanguageCookie = "coordination-language";

    /// <summary>Razor Pages over the modules' own assemblies.</summary>
    public static IMvcBuilder AddWebKit(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        services.TryAddSingleton(TimeProvider.System);

        // Without this, å ä ö are written as entities: larger pages, unreadable source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Configure);
        services.AddPagesWhenAsked();
        var pages = services.AddRazorPages(options => options.RootDirectory = "/Features")
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (type, factory) => TextsFor(type, factory));
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<Texts>>(Configure);
        foreach (var assembly in modules.Select(m => m.Assembly))
        {
            pages.AddApplicationPart(assembly);
        }

        // There are none, and looking for them makes every type ready for use (ChosenTypes).
        pages.ConfigureApplicationPartManager(parts => parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single()));
        pages.ConfigureApplicationPartManager(PagesByMetadata.TakeThePlaceOfParts);

        return pages;
    }

    /// <summary>A person gets the language they chose, else Swedish; a program gets the one it asks for.</summary>
    private static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Languages.Swedish);
        options.SupportedCultures = [.. Languages.All];
        options.SupportedUICultures = [.. Languages.All];
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = LanguageCookie },
            new CustomRequestCultureProvider(context => Task.FromResult(
                context.Request.WantsProblemDetails() && context.Request.GetTypedHeaders().AcceptLanguage is [{ Value.Value: { } first }, ..] && first.StartsWith("en", StringComparison.OrdinalIgnoreCase)
                    ? new ProviderCultureResult(Languages.English.Name)
                    : null)),
        ];
    }

    private static void Configure(MvcOptions options, IStringLocalizer<Texts> texts)
    {
        options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Validation.NotUnderstood", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Validation.NotUnderstood", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Validation.NotUnderstood", value]);
        messages.SetUnknownValueIsInvalidAccessor(name => texts["Validation.NotUnderstood", name]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Problem.400.Title"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Validation.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Validation.NotANumber"]);
        messages.SetValueMustNotBeNullAccessor(name => texts["Validation.Required", name]);
        messages.SetMissingBindRequiredValueAccessor(name => texts["Validation.Required", name]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Problem.400.Title"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Problem.400.Title"]);
    }

    /// <summary>The texts of the assembly that a form's model belongs to.</summary>
    private static LayeredTexts TextsFor(Type type, IStringLocalizerFactory factory)
    {
        var assembly = type.Assembly.GetName().Name!;
        return new LayeredTexts(factory.Create($"{assembly}.{nameof(Texts)}", assembly), factory.Create(typeof(Texts)));
    }
}

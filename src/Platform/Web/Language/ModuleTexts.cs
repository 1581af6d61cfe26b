using Coordination.Platform.Modules;
using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A module's texts for code outside the module, such as the navigation.</summary>
public static class ModuleTexts
{
    /// <summary>The texts of a module's assembly.</summary>
    public static IStringLocalizer Of(this IStringLocalizerFactory factory, IModule module)
    {
        var assembly = module.Assembly.GetName().Name!;
        return factory.Create($"{assembly}.{nameof(Texts)}", assembly);
    }
}

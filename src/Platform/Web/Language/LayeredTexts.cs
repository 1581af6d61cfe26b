using Microsoft.Extensions.Localization;

namespace Coordination.Platform.Web;

/// <summary>A module's texts first, the platform's for what the module does not have.</summary>
internal sealed class LayeredTexts(IStringLocalizer module, IStringLocalizer platform) : IStringLocalizer
{
    public LocalizedString this[string name] => module[name] is { ResourceNotFound: false } own ? own : platform[name];

    public LocalizedString this[string name, params object[] arguments] =>
        module[name] is { ResourceNotFound: false } ? module[name, arguments] : platform[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => module.GetAllStrings(includeParentCultures);
}

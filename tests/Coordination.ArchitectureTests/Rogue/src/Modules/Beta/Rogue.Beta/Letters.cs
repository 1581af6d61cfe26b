using Microsoft.Extensions.Localization;

namespace Rogue.Beta;

internal sealed class Letters(IStringLocalizer texts)
{
    private const string NotAText = "Beta.Policy";

    public string Write(string state) => string.Join(
        NotAText,
        texts["Beta.Both"],
        texts["Beta.Empty"],
        texts["Beta.OnlySwedish"],
        texts["Beta.Placeholders"],
        texts[$"Beta.State.{state}"],
        texts["Elsewhere.Misspelt"], // breaks TextsAreComplete
        Later("Beta.Misspelt")); // breaks TextsAreComplete

    private string Later(string textKey) => texts[textKey];
}

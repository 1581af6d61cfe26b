using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.EditRecord;

/// <summary>Choices in words: the key of a choice is its type's name and its own.</summary>
internal static class Words
{
    /// <summary>Every choice of a kind, in the order they are declared.</summary>
    public static IReadOnlyList<Option> Choices<TChoice>(this IStringLocalizer<Texts> texts)
        where TChoice : struct, Enum => [.. Enum.GetValues<TChoice>().Select(c => new Option(c.ToString(), texts[$"{typeof(TChoice).Name}.{c}"]))];

    /// <summary>A value of a form as it reads; null for one that reads as it is.</summary>
    public static string? WordOf(this IStringLocalizer texts, object value) => value switch
    {
        Enum choice => texts[$"{choice.GetType().Name}.{choice}"].Value,
        bool yes => texts[yes ? "Common.Yes" : "Common.No"].Value,
        _ => null,
    };
}

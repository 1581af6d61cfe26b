using Coordination.Networking.Domain.Networks;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowNetworks;

/// <summary>The choices of networks in words.</summary>
internal static class NetworkTexts
{
    public static IReadOnlyList<Option> NetworkKinds(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<NetworkKind>().Select(k => new Option(k.ToString(), texts[$"NetworkKind.{k}"]))];

    public static IReadOnlyList<Option> Relations(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<NetworkRelation>().Select(r => new Option(r.ToString(), texts[$"NetworkRelation.{r}"]))];

    public static IReadOnlyList<Option> Steps(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<ProcessStep>().Select(s => new Option(s.ToString(), texts[$"ProcessStep.{s}"]))];

    public static IReadOnlyList<Option> MemberKinds(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<MemberKind>().Select(k => new Option(k.ToString(), texts[$"MemberKind.{k}"]))];

    public static IReadOnlyList<Option> MemberRoles(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<MemberRole>().Select(r => new Option(r.ToString(), texts[$"MemberRole.{r}"]))];
}

using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Features.Networking.EditNetwork;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditEnterprise;

/// <summary>The choices of the register in words.</summary>
internal static class EnterpriseTexts
{
    public static IReadOnlyList<Option> LegalForms(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<LegalForm>().Select(f => new Option(f.ToString(), texts[$"LegalForm.{f}"]))];

    public static IReadOnlyList<Option> Kinds(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<EnterpriseKind>().Select(k => new Option(k.ToString(), texts[$"EnterpriseKind.{k}"], texts[$"EnterpriseKind.{k}Hint"]))];

    public static IReadOnlyList<Option> Sectors(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<Sector>().Where(s => s != Sector.Unknown).Select(s => new Option(s.ToString(), texts[$"Sector.{s}"]))];

    public static IReadOnlyList<Option> Degrees(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<ParticipationDegree>().Where(d => d != ParticipationDegree.Unknown).Select(d => new Option(d.ToString(), texts[$"ParticipationDegree.{d}"]))];

    public static IReadOnlyList<Option> Ownerships(this IStringLocalizer<Texts> texts) =>
        [.. Enum.GetValues<Ownership>().Where(o => o != Ownership.Unknown).Select(o => new Option(o.ToString(), texts[$"Ownership.{o}"]))];

    public static IReadOnlyList<Option> TargetGroups(this IStringLocalizer<Texts> texts) => [.. Enum.GetValues<TargetGroup>().Select(g => new Option(g.ToString(), texts[$"TargetGroup.{g}"]))];

    public static IReadOnlyList<Option> YesOrNo(this IStringLocalizer<Texts> texts) => [new(bool.TrueString, texts["Common.Yes"]), new(bool.FalseString, texts["Common.No"])];

    /// <summary>«32,5 %».</summary>
    public static string Percent(this decimal percent) => $"{NumberText.Number(percent)}\u00A0%";

    /// <summary>A value of the form as it reads; null for one that reads as it is.</summary>
    public static string? WordOf(this IStringLocalizer texts, object value) => value switch
    {
        LegalForm form => texts[$"LegalForm.{form}"].Value,
        EnterpriseKind kind => texts[$"EnterpriseKind.{kind}"].Value,
        Sector sector => texts[$"Sector.{sector}"].Value,
        ParticipationDegree degree => texts[$"ParticipationDegree.{degree}"].Value,
        CooperationForm form => texts[$"CooperationForm.{form}"].Value,
        CooperationField field => texts[$"CooperationField.{field}"].Value,
        Payer payer => texts[$"Payer.{payer}"].Value,
        Definer definer => texts[$"Definer.{definer}"].Value,
        OrganisationKind kind => texts[$"OrganisationKind.{kind}"].Value,
        Ownership ownership => texts[$"Ownership.{ownership}"].Value,
        NetworkKind or NetworkRelation or ParticipationLevel or ProcessStep => NetworkInput.WordOf(value, texts),
        bool yes => texts[yes ? "Common.Yes" : "Common.No"].Value,
        string text when Enum.TryParse<TargetGroup>(text, out var group) && Enum.IsDefined(group) && !int.TryParse(text, out _) => texts[$"TargetGroup.{group}"].Value,
        _ => null,
    };
}

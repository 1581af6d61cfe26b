using System.Globalization;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Lessons;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.UseLessons;

/// <summary>What is said of lessons in words.</summary>
internal static class LessonTexts
{
    /// <summary>«Samma CPV-grupp, 90900000-6 Städning», «Samma köpare».</summary>
    public static string Sentence(this IStringLocalizer texts, LikenessReason reason) => reason.Kind == LikenessKind.Cpv
        ? texts["UseLessons.SameCpv", texts[$"CpvLevel.{reason.Level}"].Value.ToLower(CultureInfo.CurrentUICulture), CpvList.Find(reason.Shared) is { } known ? $"{known.Full} {known.Label}" : reason.Shared!]
        : texts[$"LikenessKind.{reason.Kind}"];

    public static StatusLook Look(this LessonVerdict verdict) => verdict switch
    {
        LessonVerdict.Used => StatusLook.Done,
        LessonVerdict.NotRelevant => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };
}

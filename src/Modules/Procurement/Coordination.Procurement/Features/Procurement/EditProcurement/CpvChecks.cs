using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Cpv;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditProcurement;

/// <summary>A person can be asked: what would be a doubt in a file is an error in a form.</summary>
internal static class CpvChecks
{
    public static void CheckCode(this ModelStateDictionary state, string field, string? written, IStringLocalizer<Texts> texts)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return;
        }

        var reading = CpvReading.Read(written);
        if (reading.Doubt is DoubtKind.WrongCheckDigit)
        {
            state.AddModelError(field, texts["Cpv.WrongCheckDigit", written, reading.Known!.Full, reading.Known.Label]);
        }
        else if (reading.Known is null)
        {
            state.AddModelError(field, texts["Cpv.NoSuchCode", written]);
        }
    }
}

using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RemindNow;

/// <summary>An order's receipt in words: how many letters, when, and for whom none can go.</summary>
internal sealed class ReminderReceiptText(IStringLocalizer<Texts> texts, OfficeCalendar office, TimeProvider clock)
{
    public string Of(ReminderReceipt receipt) => string.Join(' ', Sentences(receipt));

    private IEnumerable<string> Sentences(ReminderReceipt receipt)
    {
        if (receipt.Letters > 0)
        {
            yield return texts["Bulk.Reminded", receipt.Letters, Day(receipt.Day)];
        }

        if (receipt.LaterLetters > 0)
        {
            yield return texts["Bulk.RemindedLater", receipt.LaterLetters, Day(receipt.LaterDay), Day(receipt.Day)];
        }

        if (receipt.Unreachable.Count > 0)
        {
            yield return texts["Bulk.RemindedNobody", string.Join(", ", receipt.Unreachable)];
        }

        foreach (var paused in receipt.Paused)
        {
            yield return texts["Bulk.RemindedPaused", paused.Name, Day(office.Calendar.OnOrAfter(paused.Until))];
        }

        if (receipt.NotBound > 0)
        {
            yield return texts["Bulk.RemindedNotBound", receipt.NotBound];
        }
    }

    private string Day(DateOnly day) => day == clock.TodayInSweden() ? texts["Bulk.RemindedToday"] : DateText.WithWeekday(day);
}

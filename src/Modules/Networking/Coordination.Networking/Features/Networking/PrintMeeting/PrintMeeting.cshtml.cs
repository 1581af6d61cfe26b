using Coordination.Networking.Features.Networking.ShowMeeting;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Networking.Features.Networking.PrintMeeting;

/// <summary>Agenda or minutes in Word.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class PrintMeetingModel(NetworkingDbContext db, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock) : MeetingPage(db, authorization)
{
    public async Task<IActionResult> OnGetAsync(string which, CancellationToken ct)
    {
        var facts = organisation.Current;
        var document = MeetingDocument.Of(Meeting, which == "protokoll", facts.SenderName ?? facts.MunicipalityName, clock.GetUtcNow());
        return File(await DocxWriter.WriteAsync(document, ct), DocxWriter.ContentType, $"{which}-{DateText.Iso(Meeting.On)}.docx");
    }
}

using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Dialogue;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Coordination.Procurement.Features.Procurement.MeetSuppliers;

/// <summary>One meeting: who was invited, what all got, who came, and what it led to.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowMeetingModel(ProcurementDbContext db, MeetingEffectQuery effects, CommitteeChoiceQuery committees, IAuthorizationService authorization, TimeProvider clock) : MeetingPage(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public IReadOnlyList<MeetingEffect> Effects { get; private set; } = [];

    public TendersAround? Around { get; private set; }

    public string? Unit { get; private set; }

    public bool MayHold => MayManage && Record.IsStanding && Record.On <= clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Effects = await effects.OfAsync(Record, await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders), ct);
        Around = await effects.AroundAsync(Record, ct);
        Unit = Record.BuyingUnit is { } unit ? await committees.NameAsync(unit, ct) : null;
    }
}

/// <summary>The meeting's summary: as a page, for print, and in Word. What is secret is in it for nobody.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class PrintMeetingModel(ProcurementDbContext db, MeetingEffectQuery effects, CommitteeChoiceQuery committees, IOrganisation organisation, IAuthorizationService authorization, TimeProvider clock) : MeetingPage(db, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var unit = Record.BuyingUnit is { } code ? await committees.NameAsync(code, ct) : null;
        Document = MeetingDocument.Of(Record, await effects.OfAsync(Record, false, ct), await effects.AroundAsync(Record, ct), unit, organisation.Current.MunicipalityName, clock.GetUtcNow());
        return format == "docx" ? File(await DocxWriter.WriteAsync(Document, ct), DocxWriter.ContentType, $"leverantorstraff-{DateText.Iso(Record.On)}.docx") : Page();
    }
}

using Coordination.BusinessSupport.Contracts;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnterprise;

/// <summary>One enterprise: everything that the register knows of it.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ShowEnterpriseModel(NetworkingDbContext db, EncounterQuery encounters, IEnterpriseAid aid, IAuthorizationService authorization, TimeProvider clock) : EnterprisePage(db)
{
    private const int Latest = 8;

    public bool MayManage { get; private set; }

    public bool MayManageContacts { get; private set; }

    public bool MaySeeProtected { get; private set; }

    public bool HasCorrections { get; private set; }

    /// <summary>Those in use; what is restricted or erased is not shown in the work.</summary>
    public IReadOnlyList<EnterpriseContact> Contacts { get; private set; } = [];

    public bool MayManageMeetings { get; private set; }

    public bool MayManageCases { get; private set; }

    /// <summary>Where it and the municipality have met.</summary>
    public Encounters Encounters { get; private set; } = Encounters.None;

    public bool MayReadAid { get; private set; }

    /// <summary>What counts against its ceiling of de minimis aid; null where the ledger does not have it.</summary>
    public EnterpriseAid? Aid { get; private set; }

    public bool MayAgree { get; private set; }

    public string? SuccessorName { get; private set; }

    public IReadOnlyList<EnterpriseEntry> Entries => [.. Enterprise.Entries.OrderByDescending(e => e.Id).Take(Latest)];

    public DateOnly Today => clock.TodayInSweden();

    public static StatusLook Look(Assessment? assessment) => assessment?.Judgement switch
    {
        Judgement.Met => StatusLook.Done,
        Judgement.Partly => StatusLook.Attention,
        Judgement.NotMet => StatusLook.Ended,
        _ => StatusLook.NotStarted,
    };

    public static StatusLook Look(SupportCaseSummary supportCase) => supportCase switch
    {
        { IsLate: true } => StatusLook.Late,
        { State: "Closed" } => StatusLook.Done,
        { State: "Waiting" } => StatusLook.Attention,
        { State: "New" } => StatusLook.NotStarted,
        _ => StatusLook.Ongoing,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        MayManage = (await authorization.AuthorizeAsync(User, NetworkingPolicies.ManageEnterprises)).Succeeded;
        SuccessorName = Enterprise.SuccessorId is { } successor ? await Db.Enterprises.Where(e => e.Id == successor).Select(e => e.Name).SingleOrDefaultAsync(ct) : null;
        MayManageContacts = (await authorization.AuthorizeAsync(User, NetworkingPolicies.ManageContacts)).Succeeded;
        MaySeeProtected = (await authorization.AuthorizeAsync(User, NetworkingPolicies.SeeProtected)).Succeeded;
        HasCorrections = MayManage && await Db.OwnerQuestions.AnyAsync(q => q.EnterpriseId == EnterpriseId && q.AnsweredAt != null && q.HandledAt == null, ct);
        Contacts = MayManageContacts ? await Db.Contacts.AsNoTracking().Where(c => c.EnterpriseId == EnterpriseId && c.State == ContactState.Current).OrderBy(c => c.NameKey).ThenBy(c => c.Id).ToListAsync(ct) : [];
        MayManageMeetings = await authorization.MayAsync(User, NetworkingPolicies.ManageMeetings);
        MayAgree = await authorization.MayAsync(User, NetworkingPolicies.ManageCooperation) && Enterprise.IsActive;
        MayManageCases = await authorization.MayAsync(User, ISupportCaseDirectory.Policy);
        MayReadAid = await authorization.MayAsync(User, IEnterpriseAid.ReadPolicy);
        Aid = MayReadAid ? await aid.OfAsync(Id, ct) : null;
        Encounters = await encounters.ReadAsync(EnterpriseId, await authorization.MayAsync(User, NetworkingPolicies.ReadEnquiries), MayManageCases, ct);
        return Page();
    }

    public bool IsLate(EncounterEnquiry enquiry) => enquiry.State is EnquiryState.New or EnquiryState.Taken && enquiry.Suspicion is null && enquiry.DueOn < Today;
}

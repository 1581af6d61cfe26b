using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.TellRegister;

/// <summary>What the central register is still to be told, the most pressing first, and what each record lacks.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class TellRegisterModel(BusinessSupportDbContext db, RegisterListQuery register, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "due", ["due"]);

    public PagedList<RegisterRow> Rows { get; private set; } = null!;

    public RegisterChannel? Channel { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await register.PageAsync(Query, ct);
        Channel = RegisterChannel.On(clock.TodayInSweden(), await db.RegisterChannels.AsNoTracking().ToListAsync(ct));
    }
}

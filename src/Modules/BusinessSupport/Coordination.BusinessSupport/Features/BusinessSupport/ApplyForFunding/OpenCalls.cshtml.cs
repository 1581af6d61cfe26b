using System.Globalization;
using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ApplyForFunding;

/// <summary>Money that can be applied for today, for everybody.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
internal sealed class OpenCallsModel(BusinessSupportDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(FundingScheme Scheme, FundingCall Call)> Calls { get; private set; } = [];

    public bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var schemes = await db.FundingSchemes.AsNoTracking().AsSplitQuery().Where(s => s.State == SchemeState.Published && s.Calls.Any(c => c.OpensOn <= today && c.ClosesOn >= today)).ToListAsync(ct);
        Calls = [.. schemes.SelectMany(s => s.Calls.Where(c => c.InvitationGround is null && s.Takes(c, today)).Select(c => (s, c))).OrderBy(x => x.c.ClosesOn).ThenBy(x => x.c.Id)];
    }
}

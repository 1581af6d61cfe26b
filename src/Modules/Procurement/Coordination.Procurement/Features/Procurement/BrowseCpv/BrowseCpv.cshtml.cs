using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Domain.Law;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.BrowseCpv;

/// <summary>The tree of CPV, to walk in and to search by word or code, with the lists of the act that name a code.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class BrowseCpvModel(ProcurementDbContext db) : PageModel
{
    public const int MostShown = 200;

    [BindProperty(SupportsGet = true, Name = "kod")]
    public string? Wanted { get; set; }

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public CpvCode? Current { get; private set; }

    /// <summary>What is written in the place of a code, and is none that exists.</summary>
    public bool IsUnknown => Wanted is not null && Current is null;

    public IReadOnlyList<CpvCode> Shown { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Procurements with the code or one below it.</summary>
    public int ProcurementCount { get; private set; }

    public IReadOnlyList<CpvCode> Path() => Current is { } code ? [.. CpvList.PathTo(code).SkipLast(1)] : [];

    public static IEnumerable<LawList> Lists(CpvCode code) => LawList.All.Where(l => l.Has(code.Code));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Current = Wanted is null ? null : CpvReading.Read(Wanted).Known;
        var found = string.IsNullOrWhiteSpace(Q) ? [.. CpvList.Below(Current?.Code)] : CpvList.Search(Q);
        (Total, Shown) = (found.Count, [.. found.Take(MostShown)]);
        if (Current is { Range: var (from, to) })
        {
            ProcurementCount = await db.Cases.CountAsync(c => c.Codes.Any(x => string.Compare(x.Code, from) >= 0 && string.Compare(x.Code, to) <= 0), ct);
        }
    }
}

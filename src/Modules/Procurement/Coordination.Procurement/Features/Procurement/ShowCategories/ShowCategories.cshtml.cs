using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Cpv;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowCategories;

/// <summary>The municipality's own categories by the filter and order of the list's address.</summary>
internal sealed class CategoryListQuery(ProcurementDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name"]);

    public IQueryable<Category> Rows(ListQuery query)
    {
        var categories = db.Categories.AsNoTracking();
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            categories = categories.Where(c => c.SearchText.Contains(word));
        }

        return (query.Sort.Descending ? categories.OrderByDescending(c => c.Name) : categories.OrderBy(c => c.Name)).ThenBy(c => c.Id);
    }
}

/// <summary>What the municipality buys in its own words, and what that is in CPV (S003-R5.3).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowCategoriesModel(CategoryListQuery categories, ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostTries = 3;

    public ListQuery Query => CategoryListQuery.Read(Request);

    public PagedList<Category> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    /// <summary>The suggested set is offered to who has nothing yet.</summary>
    public bool OffersSuggestions => MayManage && Rows.Total == 0 && Query["q"] is null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await authorization.MayAsync(User, ProcurementPolicies.ManageCategories))
        {
            return Forbid();
        }

        this.Announce(texts["Categories.Suggested", await AddSuggestedAsync(ct)]);
        return Redirect("/upphandlingar/kategorier");
    }

    /// <returns>How many were added: names are unique, so who presses twice at once adds them once.</returns>
    private async Task<int> AddSuggestedAsync(CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var there = await db.Categories.Select(c => c.Name).ToListAsync(ct);
            var added = SuggestedCategories.All.Where(s => !there.Contains(s.Name, StringComparer.OrdinalIgnoreCase)).Select(s => new Category(CategoryId.New(), s)).ToList();
            db.Categories.AddRange(added);
            try
            {
                await db.SaveChangesAsync(ct);
                return added.Count;
            }
            catch (DbUpdateException exception) when (tries < MostTries && db.IsRace(exception))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Rows = await categories.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, ProcurementPolicies.ManageCategories);
    }
}

/// <summary>The categories as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportCategoriesModel(CategoryListQuery categories, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await categories.Rows(CategoryListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Categories.Title"],
            Columns = [new(texts["Categories.Category"], Width: 32), new(texts["Categories.Words"], Width: 40), new(texts["Categories.Codes"], Width: 40), new(texts["Categories.Labels"], ColumnKind.LongText, 60), new(texts["Categories.Note"], Width: 40)],
            Rows = TableExport.RowsOf(rows.Select(c => (IReadOnlyList<CellValue>)
            [
                c.Name, string.Join(", ", c.Words), string.Join(", ", c.Codes.Select(code => CpvList.Find(code)?.Full ?? code)), string.Join(", ", c.Codes.Select(code => CpvList.Find(code)?.Label).OfType<string>()), c.Note,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"kategorier-{DateText.Iso(clock.TodayInSweden())}");
    }
}

using System.ComponentModel.DataAnnotations;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Features.Procurement.EditProcurement;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.EditCategory;

/// <summary>A page about one category.</summary>
internal abstract class CategoryPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<Category>(db, authorization)
{
    public override string Address => "/upphandlingar/kategorier";

    protected override string ManagePolicy => ProcurementPolicies.ManageCategories;

    protected override async Task<Category?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new CategoryId(id);
        return await Db.Categories.SingleOrDefaultAsync(c => c.Id == wanted, ct);
    }
}

/// <summary>Enter a category, or change what it stands for.</summary>
[Authorize(Policy = ProcurementPolicies.ManageCategories)]
internal sealed class EditCategoryModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : CategoryPage(db, authorization)
{
    [BindProperty]
    public CategoryInput Input { get; set; } = new();

    public void OnGet() => Input = Id is null ? new CategoryInput() : CategoryInput.Of(Record);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        foreach (var written in Input.CodesWritten())
        {
            ModelState.CheckCode("Input.Codes", written, texts);
        }

        if (Input.CodesWritten().Count == 0 && Input.WordsWritten().Count == 0)
        {
            ModelState.AddModelError("Input.Codes", texts["Categories.NothingGiven"]);
        }

        var (name, own) = (Input.Name?.Trim(), new CategoryId(Id ?? this.IdOf(Input.NewId)));
        if (name is not null && await Db.Categories.AnyAsync(c => c.Name == name && c.Id != own, ct))
        {
            ModelState.AddModelError("Input.Name", texts["Categories.NameTaken"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (Id is null)
        {
            if (!await IsStoredAsync(own, ct))
            {
                Db.Categories.Add(new Category(own, Input.ToText()));
                try
                {
                    await Db.SaveOnceAsync(stop => IsStoredAsync(own, stop), ct);
                }
                catch (DbUpdateException exception) when (Db.IsRace(exception))
                {
                    return NameTaken();
                }
            }

            return Saved();
        }

        try
        {
            var result = await SaveAsync(Input.Version, Change, ct);
            return result.Succeeded ? Saved() : await RefuseAsync(result, Input, CategoryInput.Of, v => Input.Version = v, texts, ct);
        }
        catch (DbUpdateException exception) when (Db.IsRace(exception))
        {
            return NameTaken();
        }

        Result Change()
        {
            Record.Describe(Input.ToText());
            return Result.Success;
        }
    }

    /// <summary>Somebody else took the name after it was looked for.</summary>
    private IActionResult NameTaken()
    {
        ModelState.AddModelError("Input.Name", texts["Categories.NameTaken"]);
        return this.PageAgain();
    }

    private RedirectResult Saved()
    {
        this.Announce(texts["Categories.Saved"]);
        return Redirect(Address);
    }

    private Task<bool> IsStoredAsync(CategoryId id, CancellationToken ct) => Db.Categories.AnyAsync(c => c.Id == id, ct);
}

/// <summary>Take a category away; procurements are not touched.</summary>
[Authorize(Policy = ProcurementPolicies.ManageCategories)]
internal sealed class RemoveCategoryModel(ProcurementDbContext db, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : CategoryPage(db, authorization)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = Record.Id;
        if (await Db.Demands.AnyAsync(d => d.CategoryId == id, ct))
        {
            return this.Refuse(new Error("PRC-1104", "Demands.InUse", Kind: ErrorKind.Rule), texts);
        }

        var result = await SaveAsync(Record.Version, Remove, ct);
        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            if (await Db.Categories.AnyAsync(c => c.Id == id, ct))
            {
                return this.Refuse(result, texts);
            }
        }

        this.Announce(texts["Categories.Removed", Record.Name]);
        return Redirect(Address);

        Result Remove()
        {
            Db.Categories.Remove(Record);
            return Result.Success;
        }
    }
}

/// <summary>What the form of a category holds.</summary>
internal sealed class CategoryInput
{
    /// <summary>Made with the form, so that sending it twice makes one category.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    public long Version { get; set; }

    [Display(Name = "Categories.Category"), Required(ErrorMessage = "Categories.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Categories.Words", Description = "Categories.WordsHint"), StringLength(2000)]
    public string? Words { get; set; }

    [Display(Name = "Categories.Codes", Description = "Categories.CodesHint"), StringLength(4000)]
    public string? Codes { get; set; }

    [Display(Name = "Categories.Note"), StringLength(1000)]
    public string? Note { get; set; }

    public IReadOnlyList<string> WordsWritten() => (Words ?? string.Empty).Split([',', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<string> CodesWritten() => (Codes ?? string.Empty).Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public CategoryText ToText() => new(Name!, WordsWritten(), [.. CodesWritten().Select(c => CpvReading.Read(c).Code).OfType<string>()]) { Note = Note };

    public static CategoryInput Of(Category category) => new()
    {
        NewId = category.Id.Value,
        Version = category.Version,
        Name = category.Name,
        Words = string.Join(", ", category.Words),
        Codes = string.Join('\n', category.Codes.Select(c => CpvList.Find(c) is { } known ? $"{known.Full} {known.Label}" : c)),
        Note = category.Note,
    };
}

using Coordination.Platform.Domain;
using Coordination.Procurement.Domain.Cpv;

namespace Coordination.Procurement.Domain.Categories;

internal readonly record struct CategoryId(Guid Value) : ITypedId<CategoryId>
{
    public static CategoryId From(Guid value) => new(value);

    public static CategoryId New() => new(Guid.CreateVersion7());
}

/// <summary>What is written of a category.</summary>
/// <param name="Name">As the municipality calls it.</param>
/// <param name="Words">Words that people use for it, as they are searched for in titles.</param>
/// <param name="Codes">Codes of CPV; each stands for everything below it too.</param>
internal sealed record CategoryText(string Name, IReadOnlyList<string> Words, IReadOnlyList<string> Codes)
{
    public string? Note { get; init; }
}

/// <summary>The municipality's own word for something that is bought, with what it is in CPV (S003-R5.2, S003-R5.3).</summary>
internal sealed class Category : Aggregate<CategoryId>
{
    private List<string> _words = [];
    private List<string> _codes = [];

    public Category(CategoryId id, CategoryText text)
    {
        Id = id;
        Name = SearchText = string.Empty;
        Describe(text);
    }

    private Category() => Name = SearchText = string.Empty;

    public string Name { get; private set; }

    public IReadOnlyList<string> Words => _words;

    public IReadOnlyList<string> Codes => _codes;

    public string? Note { get; private set; }

    public string SearchText { get; private set; }

    /// <summary>What the codes cover.</summary>
    public IEnumerable<CpvRange> Ranges => _codes.Select(CpvRange.Under);

    public bool Has(string code) => Ranges.Any(r => r.Has(code));

    public void Describe(CategoryText text)
    {
        Name = text.Name.Trim();
        _words = [.. text.Words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        _codes = [.. text.Codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Note = string.IsNullOrWhiteSpace(text.Note) ? null : text.Note.Trim();
        SearchText = Platform.Text.SearchText.Normalise(string.Join(' ', [Name, .. _words, .. _codes]));
        Touch();
    }
}

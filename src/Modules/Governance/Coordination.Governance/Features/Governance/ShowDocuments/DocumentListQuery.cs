using Coordination.Governance.Domain.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowDocuments;

/// <summary>The library of governing documents, inquiries and references. A municipality has some hundreds, so they are sifted in memory.</summary>
internal sealed class DocumentListQuery(GovernanceDbContext db, TimeProvider clock)
{
    private const int EndingWithinMonths = 6;
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public static IReadOnlyList<string> SortKeys { get; } = ["title", "adopted", "valid"];

    public static string DefaultSort => "title";

    public async Task<IReadOnlyList<GoverningDocument>> AllAsync(ListQuery query, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var found = (await db.GoverningDocuments.AsNoTracking().ToListAsync(ct)).Where(d => Has(d, query["q"]) && IsOf(d, query["slag"]) && IsAt(d, query["giltighet"], today));
        return [.. (query.Sort.Key, query.Sort.Descending) switch
        {
            ("adopted", false) => found.OrderBy(d => d.AdoptedOn is null).ThenBy(d => d.AdoptedOn).ThenBy(d => d.Title, Order),
            ("adopted", true) => found.OrderBy(d => d.AdoptedOn is null).ThenByDescending(d => d.AdoptedOn).ThenBy(d => d.Title, Order),
            ("valid", false) => found.OrderBy(d => d.ValidTo is null).ThenBy(d => d.ValidTo).ThenBy(d => d.Title, Order),
            ("valid", true) => found.OrderBy(d => d.ValidTo is null).ThenByDescending(d => d.ValidTo).ThenBy(d => d.Title, Order),
            (_, true) => found.OrderByDescending(d => d.Title, Order),
            _ => found.OrderBy(d => d.Title, Order),
        }];
    }

    private static bool Has(GoverningDocument document, string? words)
    {
        if (RegistrationNumber.Parse(words) is { IsOfKnownForm: true } number)
        {
            return document.NormalisedNumber?.Contains(number.Normalised, StringComparison.OrdinalIgnoreCase) == true;
        }

        var text = SearchText.Normalise(string.Join(' ', [document.Title, document.RegistrationNumber, document.NormalisedNumber, document.AdoptedBy, document.Summary, document.AddressedTo, .. document.Goals.Select(g => g.FullTitle), .. document.StrategicAreas.Select(a => a.Title)]));
        return SearchText.Normalise(words).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsOf(GoverningDocument document, string? kind) => kind switch
    {
        null => true,
        "styrande" => document.Kind is not (DocumentKind.Inquiry or DocumentKind.Reference),
        "underlag" => document.Kind is DocumentKind.Inquiry or DocumentKind.Reference,
        _ => Enum.TryParse<DocumentKind>(kind, out var one) && document.Kind == one,
    };

    private static bool IsAt(GoverningDocument document, string? validity, DateOnly today) => validity switch
    {
        null => true,
        "galler" => document.IsValidOn(today),
        "snart" => document.IsValidOn(today) && document.ValidTo <= today.AddMonths(EndingWithinMonths),
        "utgangna" => document.ValidTo < today,
        "kommande" => document.ValidFrom > today,
        _ => false,
    };
}

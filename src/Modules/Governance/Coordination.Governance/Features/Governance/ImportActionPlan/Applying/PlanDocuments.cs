using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>
/// Links the documents that a plan names (S003-32). One that is registered already is linked, another is registered; the plan's
/// strategic areas belong to its guideline (S003-04).
/// </summary>
internal static class PlanDocuments
{
    private const int LongestTitle = 300;

    public static async Task LinkAsync(GovernanceDbContext db, ActionPlan plan, ReadPlan read, CancellationToken ct)
    {
        if (read.RelatedDocuments.Count == 0)
        {
            return;
        }

        var known = await db.GoverningDocuments.ToListAsync(ct);
        var linked = new List<GoverningDocument>();
        foreach (var named in read.RelatedDocuments.Where(d => d.Title.Length is > 0 and <= LongestTitle))
        {
            var number = RegistrationNumber.Parse(named.Number is { Length: <= 60 } ? named.Number : null);
            var document = known.Find(d => d.NormalisedNumber == number?.Normalised && d.Title.Equals(named.Title, StringComparison.OrdinalIgnoreCase));
            if (document is null)
            {
                document = new GoverningDocument(GoverningDocumentId.New(), named.Title, KindOf(named.Title));
                document.Describe(named.Title, document.Kind, number, named.Issuer, named.Date, named.Date, null, null);
                db.GoverningDocuments.Add(document);
                known.Add(document);
            }

            linked.Add(document);
            plan.LinkDocument(document.Id, DocumentRelation.CarriesOut);
        }

        if (read.StrategicAreas.Count > 0 && linked.Find(d => d.Kind == DocumentKind.Guideline) is { StrategicAreas.Count: 0 } guideline)
        {
            guideline.SetStrategicAreas(read.StrategicAreas.Where(a => a.Length <= LongestTitle));
        }
    }

    private static DocumentKind KindOf(string title)
    {
        bool Has(string word) => title.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Has("riktlinje") ? DocumentKind.Guideline
            : Has("policy") ? DocumentKind.Policy
            : Has("program") ? DocumentKind.Programme
            : Has("mål och budget") ? DocumentKind.Budget
            : Has("utredning") || Has("PM ") || Has("kartläggning") || Has("inventering") ? DocumentKind.Inquiry
            : DocumentKind.Reference;
    }
}

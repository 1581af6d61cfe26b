using Coordination.Governance.Features.Governance.RemindCommittees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReviewLetters;

/// <summary>
/// The HTML part of a letter as a page of its own. Letters carry their styles on the elements, which the product's policy forbids:
/// this answer has a stricter policy that allows those styles and nothing else.
/// </summary>
internal static class LetterPreview
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/paminnelser/kommande/html", async (string till, DateOnly dag, UpcomingLettersQuery upcoming, LetterComposer composer, HttpContext context, CancellationToken ct) =>
        {
            var letter = (await upcoming.ReadAsync(dag, ct)).FirstOrDefault(l => l.Digest.RecipientKey == till);
            return letter is null ? Results.NotFound() : Html(context, LetterHtml.Of(composer.Compose(letter.Digest, null, letter.Instruction?.Note, dag)));
        }).RequireAuthorization(GovernancePolicies.Read);

        endpoints.MapGet("/paminnelser/{id:guid}/html", async (Guid id, GovernanceDbContext db, HttpContext context, CancellationToken ct) =>
        {
            var digest = new Domain.DigestId(id);
            var mail = await db.Digests.Where(d => d.Id == digest).Select(d => d.MailId).FirstOrDefaultAsync(ct);
            var html = mail is null ? null : await db.Mail.Where(m => m.Id == mail).Select(m => m.HtmlBody).FirstOrDefaultAsync(ct);
            return html is null ? Results.NotFound() : Html(context, Links.Without(html));
        }).RequireAuthorization(GovernancePolicies.ManageReminders);
    }

    private static IResult Html(HttpContext context, string html)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return Task.CompletedTask;
        });
        return Results.Text(html, "text/html; charset=utf-8");
    }
}

/// <summary>A letter shown to the coordinator keeps its words but not its signed links: they are the recipient's.</summary>
internal static partial class Links
{
    public static string Without(string letter) => Signed().Replace(letter, "/s/…");

    [System.Text.RegularExpressions.GeneratedRegex(@"/s/[A-Za-z0-9_\-]{20,}")]
    private static partial System.Text.RegularExpressions.Regex Signed();
}

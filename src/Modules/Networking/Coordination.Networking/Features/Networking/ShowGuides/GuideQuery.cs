using Coordination.Networking.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowGuides;

/// <summary>Sections of a guide in their order.</summary>
internal sealed class GuideQuery(NetworkingDbContext db)
{
    /// <summary>Those of a language, drafts and all.</summary>
    public async Task<IReadOnlyList<GuideSection>> AllAsync(Guide guide, string language, CancellationToken ct) =>
        await db.GuideSections.AsNoTracking().Where(s => s.Guide == guide && s.Language == language).OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(ct);

    /// <summary>What readers see in their language; Swedish where nothing is published in theirs.</summary>
    /// <returns>The language of the text, the sections, and when the newest was published.</returns>
    public async Task<PublishedGuide> PublishedAsync(Guide guide, string language, CancellationToken ct)
    {
        foreach (var tried in new[] { language, "sv" }.Distinct())
        {
            var sections = (await AllAsync(guide, tried, ct)).Where(s => s.Published is not null).ToList();
            if (sections.Count > 0)
            {
                return new PublishedGuide(tried, [.. sections.Select(s => ShownSection.Of(s)!)], sections.Max(s => s.Published!.PublishedAt));
            }
        }

        return new PublishedGuide("sv", [], null);
    }
}

/// <summary>A guide as its readers see it.</summary>
internal sealed record PublishedGuide(string Language, IReadOnlyList<ShownSection> Sections, DateTimeOffset? ChangedAt);

using Coordination.Networking.Domain.Knowledge;

namespace Coordination.Networking.Features.Networking.EditGuide;

/// <summary>A guide and its language as addresses name them: <c>sidan-sv</c>, <c>sidan-en</c>, <c>handboken-sv</c>.</summary>
internal static class GuideKeys
{
    /// <summary>The handbook is for the municipality's own people, whose language is Swedish (språklagen 10 §).</summary>
    public static IReadOnlyList<(Guide Guide, string Language)> All { get; } = [(Guide.PublicPage, "sv"), (Guide.PublicPage, "en"), (Guide.Handbook, "sv")];

    public static string Of(Guide guide, string language) => $"{(guide == Guide.Handbook ? "handboken" : "sidan")}-{language}";

    public static (Guide Guide, string Language)? Read(string? key) => All.Any(g => Of(g.Guide, g.Language) == key) ? All.First(g => Of(g.Guide, g.Language) == key) : null;
}
